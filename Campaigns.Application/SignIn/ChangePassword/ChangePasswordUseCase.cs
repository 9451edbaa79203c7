using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Application.Users;

namespace Campaigns.Application.SignIn.ChangePassword;

public sealed record ChangePasswordCommand(string CurrentPassword, string NewPassword);

/// <summary>Changes one's own password; every ticket given out before ends, the answer is for a new one.</summary>
public sealed class ChangePasswordUseCase(
    IDatabase database, IUserStore users, IAuditStore audit, IPasswordHasher passwords, IBusinessClock clock)
{
    public async Task<Result<SignedIn>> ExecuteAsync(Actor actor, ChangePasswordCommand command, CancellationToken cancellationToken)
    {
        if (PasswordRule.Check("newPassword", command.NewPassword) is { } refusal)
            return refusal;
        var hash = passwords.Hash(command.NewPassword);
        return await database.WriteAsync(session => ChangeAsync(session, actor, command.CurrentPassword, hash, cancellationToken), cancellationToken);
    }

    private async Task<Result<SignedIn>> ChangeAsync(
        IStoreSession session, Actor actor, string currentPassword, string hash, CancellationToken cancellationToken)
    {
        var user = await users.FindAsync(session, actor.UserId, cancellationToken);
        if (user is null)
            return SignInRefusals.NotSignedIn();
        if (!passwords.Verify(user.PasswordHash, currentPassword))
            return SignInRefusals.WrongPassword();
        var stamp = SecurityStamp.New();
        if (!await users.ChangePasswordAsync(session, user.Id, user.SecurityStamp, hash, stamp, cancellationToken))
            return SignInRefusals.NotSignedIn();
        var record = new AuditRecord(clock.Now, actor.UserId, "change-password", "user", user.Id, null, null, null);
        await audit.AddAsync(session, record, cancellationToken);
        return SignedIn.Of(user with { PasswordHash = hash, SecurityStamp = stamp });
    }
}
