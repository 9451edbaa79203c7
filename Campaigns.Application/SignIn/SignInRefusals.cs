using Campaigns.Application.Results;

namespace Campaigns.Application.SignIn;

/// <summary>What signing in may answer no to.</summary>
public static class SignInRefusals
{
    /// <summary>Unknown user, wrong password or disabled account: the answer doesn't say which.</summary>
    public static Refusal Failed() => Refusal.Of(RefusalKind.NotSignedIn, "sign-in-failed");

    /// <summary>A ticket that has ended: expired, password changed since, or account disabled.</summary>
    public static Refusal NotSignedIn() => Refusal.Of(RefusalKind.NotSignedIn, "not-signed-in");

    /// <summary>An account of the sample data, while the service can be reached from other machines.</summary>
    public static Refusal DemoAccount() => Refusal.Of(RefusalKind.Forbidden, "demo-account-refused");

    public static Refusal TooManyAttempts(int minutes) =>
        Refusal.Of(RefusalKind.TooMany, "too-many-attempts", ("minutes", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static Refusal WrongPassword() => Refusal.Field("currentPassword", "wrong-password");

    /// <summary>The browser sent its cookie without the token that only our own pages know.</summary>
    public static Refusal AntiforgeryMissing() => Refusal.Invalid("antiforgery-invalid");
}
