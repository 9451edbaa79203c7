using Campaigns.Application.Actors;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Users;

/// <summary>
/// A person who may sign in. <see cref="SecurityStamp"/> is written into every ticket and changes with the password, so that older tickets end.
/// </summary>
/// <param name="Demo">An account of the sample data with a well-known password.</param>
public sealed record User(
    long Id, string UserName, string DisplayName, string PasswordHash, string SecurityStamp, long BranchId, string BranchCode, string BranchPath,
    bool Disabled, bool Demo, IReadOnlyList<Role> Roles);

/// <summary>What a new user's row holds; names are unique in their exact spelling.</summary>
public sealed record NewUser(
    long Id, string UserName, string DisplayName, string PasswordHash, string SecurityStamp, long BranchId, bool Demo, IReadOnlyList<Role> Roles);

/// <summary>Users, their roles and where they belong.</summary>
public interface IUserStore
{
    Task<User?> FindAsync(IStoreSession session, string userName, CancellationToken cancellationToken);

    Task<User?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken);

    /// <returns>False when the user name is taken; the transaction must then be given up.</returns>
    Task<bool> AddAsync(IStoreSession session, NewUser user, CancellationToken cancellationToken);

    /// <returns>False when the stamp is no longer <paramref name="oldStamp"/>: the password was changed meanwhile.</returns>
    Task<bool> ChangePasswordAsync(
        IStoreSession session, long id, string oldStamp, string passwordHash, string newStamp, CancellationToken cancellationToken);
}
