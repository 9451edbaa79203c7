using Campaigns.Api.SignIn;
using Campaigns.Application.Actors;
using Campaigns.Application.SignIn;

namespace Campaigns.Api.Features.SignIn;

internal sealed record Credentials(string UserName, string Password);

internal sealed record RefreshRequest(string RefreshToken);

internal sealed record PasswordChange(string CurrentPassword, string NewPassword);

/// <param name="Branch">Code of the branch whose subtree the user sees.</param>
internal sealed record UserInfo(string UserName, string Name, IReadOnlyList<Role> Roles, string Branch)
{
    public static UserInfo Of(Actor actor) => new(actor.UserName, actor.DisplayName, actor.Roles, actor.BranchCode);
}

/// <param name="ExpiresAt">End of the access token; the refresh token lasts longer and gives a new pair.</param>
internal sealed record TokenAnswer(string AccessToken, DateTimeOffset ExpiresAt, string RefreshToken, UserInfo User)
{
    public static TokenAnswer Of(SignedIn user, TokenPair pair) =>
        new(pair.AccessToken, pair.ExpiresAt, pair.RefreshToken, UserInfo.Of(user.Actor));
}

/// <param name="AntiforgeryToken">To be sent in <c>X-Antiforgery-Token</c> with every POST, PUT and DELETE that relies on the cookie.</param>
internal sealed record SessionAnswer(UserInfo User, string AntiforgeryToken);
