using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Directory;
using Campaigns.Application.Results;
using Campaigns.Application.SignIn;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules;

namespace Campaigns.Application.Users.Add;

/// <param name="Demo">An account of the sample data: may have a short, well-known password, refused when others can reach the service.</param>
public sealed record AddUserCommand(
    string UserName, string DisplayName, string Password, IReadOnlyList<Role> Roles, string BranchCode, bool Demo = false);

public sealed record UserAdded(long Id, string UserName);

/// <summary>Adds a user with roles and a home branch.</summary>
public sealed class AddUserUseCase(
    IDatabase database, IUserStore users, IBranchStore branches, IAuditStore audit, IPasswordHasher passwords, IBusinessClock clock)
{
    private const int MaxDisplayName = 100;

    public async Task<Result<UserAdded>> ExecuteAsync(Actor actor, AddUserCommand command, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ManageUsers))
            return Refusal.Forbidden();
        if (Check(actor, command) is { } refusal)
            return refusal;
        var hash = passwords.Hash(command.Password);
        return await database.WriteAsync(session => AddAsync(session, actor, command, hash, cancellationToken), cancellationToken);
    }

    private static Refusal? Check(Actor actor, AddUserCommand command)
    {
        if (!UserNames.IsValid(command.UserName))
            return UserRefusals.NameInvalid();
        if (string.IsNullOrWhiteSpace(command.DisplayName))
            return Refusal.Field("displayName", "required");
        if (command.DisplayName.Length > MaxDisplayName)
            return Refusal.Field("displayName", "too-long", ("max", "100"));
        if (command.Roles.Count == 0)
            return Refusal.Field("roles", "required");
        if (command.Roles.Distinct().Count() != command.Roles.Count)
            return Refusal.Field("roles", "duplicate");
        if (command.Demo)
            return actor.IsSystem ? null : Refusal.Forbidden();
        return PasswordRule.Check("password", command.Password);
    }

    private async Task<Result<UserAdded>> AddAsync(
        IStoreSession session, Actor actor, AddUserCommand command, string hash, CancellationToken cancellationToken)
    {
        var branch = await branches.FindAsync(session, command.BranchCode, cancellationToken);
        if (branch is null || !actor.Sees(branch.Path))
            return DirectoryRefusals.BranchUnknown(command.BranchCode);
        var user = new NewUser(
            session.NextId(), command.UserName, command.DisplayName, hash, SecurityStamp.New(), branch.Id, command.Demo, command.Roles);
        if (!await users.AddAsync(session, user, cancellationToken))
            return UserRefusals.NameTaken(command.UserName);
        var after = StoredJson.Write(new { roles = command.Roles.Select(EnumCode.Of), branchId = branch.Id });
        await audit.AddAsync(session, new AuditRecord(clock.Now, actor.UserId, "add-user", "user", user.Id, null, after, null), cancellationToken);
        return new UserAdded(user.Id, user.UserName);
    }
}
