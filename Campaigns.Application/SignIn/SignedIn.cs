using Campaigns.Application.Actors;
using Campaigns.Application.Users;

namespace Campaigns.Application.SignIn;

/// <summary>A user who has proved who they are: what a ticket carries, and the actor to act as.</summary>
public sealed record SignedIn(Actor Actor, string SecurityStamp)
{
    public static SignedIn Of(User user) => new(
        new Actor(user.Id, user.UserName, user.DisplayName, user.Roles, user.BranchId, user.BranchCode, user.BranchPath), user.SecurityStamp);
}
