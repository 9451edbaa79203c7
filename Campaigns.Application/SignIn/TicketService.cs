using Campaigns.Application.Stores;
using Campaigns.Application.Users;

namespace Campaigns.Application.SignIn;

/// <summary>Turns a ticket (user id and security stamp) into an actor, with the roles and branch of this moment.</summary>
public sealed class TicketService(IDatabase database, IUserStore users)
{
    /// <param name="demoAllowed">Whether accounts of the sample data may be used.</param>
    /// <returns>Null when the ticket has ended: unknown or disabled user, another stamp, or a demo account that is not allowed.</returns>
    public async Task<SignedIn?> FindAsync(long userId, string securityStamp, bool demoAllowed, CancellationToken cancellationToken)
    {
        var user = await database.ReadAsync(session => users.FindAsync(session, userId, cancellationToken), cancellationToken);
        return user is { Disabled: false } && (demoAllowed || !user.Demo) && string.Equals(user.SecurityStamp, securityStamp, StringComparison.Ordinal)
            ? SignedIn.Of(user)
            : null;
    }
}
