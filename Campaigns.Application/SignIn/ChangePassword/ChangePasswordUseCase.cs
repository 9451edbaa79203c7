using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Application.Users;

namespace Campaigns.Application.SignIn.ChangePassword;

public sealed record ChangePasswordCommand(string CurrentPassword, string NewPassword);

/// <summary>
/// Changes one's own password; every ticket given out before ends, the answer is for a new one. The slow hashing is done between a read and
/// the write, where it holds up no other writer; the stamp that was read decides whether the write still holds.
/// </summary>
public sealed class ChangePasswordUseCase(
    IDatabase database, IUserStore users, IAuditStore audit, IPasswordHasher passwords, IBusinessClock clock)
{
    public async Task<Result<SignedIn>> ExecuteAsync(Actor actor, ChangePasswordCommand command, CancellationToken cancellationToken)
    {
        if (PasswordRule.Check("newPassword", command.NewPassword) is { } refusal)
            return refusal;
        var user = await database.ReadAsync(session => users.FindAsync(session, actor.UserId, cancellationToken), cancellationToken);
        if (user is null)
            return SignInRefusals.NotSignedIn();
        if (!passwords.Verify(user.PasswordHash, command.CurrentPassword))
            return SignInRefusals.WrongPassword();
        var changed = user with { PasswordHash = passwords.Hash(command.NewPassword), SecurityStamp = SecurityStamp.New() };
        return await database.WriteAsync(session => WriteAsync(session, user, changed, cancellationToken), cancellationToken);
    }

    private async Task<Result<SignedIn>> WriteAsync(IStoreSession session, User user, User changed, CancellationToken cancellationToken)
    {
        var (hash, stamp) = (changed.PasswordHash, changed.SecurityStamp);
        if (!await users.ChangePasswordAsync(session, user.Id, user.SecurityStamp, hash, stamp, cancellationToken))
            return SignInRefusals.NotSignedIn();
        var record = new AuditRecord(clock.Now, user.Id, "change-password", "user", user.Id, null, null, null);
        await audit.AddAsync(session, record, cancellationToken);
        return SignedIn.Of(changed);
    }
}
