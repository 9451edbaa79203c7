using Campaigns.Api.Features.Directory;
using Campaigns.Api.SignIn;
using Campaigns.Application.Actors;
using Campaigns.Application.SignIn;
using Campaigns.Application.SignIn.Describe;

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

/// <summary>The user with all that a page needs before it shows anything.</summary>
/// <param name="AntiforgeryToken">To be sent in <c>X-Antiforgery-Token</c> with every POST, PUT and DELETE that relies on the cookie.</param>
/// <param name="Permissions">What the user may do (docs/permissions.md); operations decide where.</param>
/// <param name="Branch">The branch whose subtree the user sees, with its name; a clerk's hall.</param>
/// <param name="BusinessDate">Today in the business, which is not always today.</param>
/// <param name="Demo">Whether the data are sample data whose clock can be moved.</param>
internal sealed record SessionAnswer(
    UserInfo User, string AntiforgeryToken, IReadOnlyList<Permission> Permissions, BranchItem Branch, DateOnly BusinessDate, bool Demo)
{
    public static SessionAnswer Of(Actor actor, string antiforgeryToken, SessionView view) =>
        new(UserInfo.Of(actor), antiforgeryToken, view.Permissions, BranchItem.Of(view.Branch), view.BusinessDate, view.Demo);
}
