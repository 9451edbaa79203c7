using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Users;

namespace Campaigns.Application.SignIn.SignIn;

/// <param name="DemoAllowed">Whether accounts of the sample data may be used: only while nobody outside this machine can reach the service.</param>
public sealed record SignInCommand(string UserName, string Password, bool DemoAllowed);

/// <summary>
/// Checks a user name and password. Has no actor, being what makes one. An unknown user takes as long as a wrong password and gets the
/// same answer.
/// </summary>
public sealed class SignInUseCase(IDatabase database, IUserStore users, IPasswordHasher passwords)
{
    public async Task<Result<SignedIn>> ExecuteAsync(SignInCommand command, CancellationToken cancellationToken)
    {
        var user = await database.ReadAsync(session => users.FindAsync(session, command.UserName, cancellationToken), cancellationToken);
        var right = passwords.Verify(user?.PasswordHash, command.Password);
        if (!right || user is not { Disabled: false })
            return SignInRefusals.Failed();
        return user.Demo && !command.DemoAllowed ? SignInRefusals.DemoAccount() : SignedIn.Of(user);
    }
}
