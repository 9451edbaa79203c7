using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Users;
using Campaigns.Application.Users.Add;

namespace Campaigns.Application.Sample.Load;

/// <summary>Adds the demo accounts that are not there yet.</summary>
public sealed class SampleAccountService(IDatabase database, IUserStore users, AddUserUseCase addUser)
{
    internal async Task<Refusal?> AddAsync(Actor actor, CancellationToken cancellationToken)
    {
        foreach (var account in SampleAccounts.All)
        {
            if (await FindAsync(account.UserName, cancellationToken) is not null)
                continue;
            var command = new AddUserCommand(account.UserName, account.DisplayName, SampleAccounts.Password, [account.Role], account.Branch, Demo: true);
            var added = await addUser.ExecuteAsync(actor, command, cancellationToken);
            if (!added.IsSuccess)
                return added.Refusal;
        }

        return null;
    }

    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    internal async Task<Actor> ActorAsync(string userName, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userName, cancellationToken) ?? throw new InvalidOperationException($"no demo account '{userName}'");
        return new Actor(user.Id, user.UserName, user.DisplayName, user.Roles, user.BranchId, user.BranchCode, user.BranchPath);
    }

    private Task<User?> FindAsync(string userName, CancellationToken cancellationToken) =>
        database.ReadAsync(session => users.FindAsync(session, userName, cancellationToken), cancellationToken);
}
