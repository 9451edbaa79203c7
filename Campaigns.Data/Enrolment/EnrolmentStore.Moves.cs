using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Data.Enrolment;

/// <content>Changes of state: each names the version it was decided on.</content>
public sealed partial class EnrolmentStore
{
    private const string Move = """
        UPDATE enrolment SET state = :state, issued_at = COALESCE(issued_at, :issuedAt), signed_at = COALESCE(signed_at, :signedAt),
            ended_at = :endedAt, version = version + 1
        WHERE id = :id AND version = :version
        """;

    private const string Confirm = """
        UPDATE enrolment SET state = :state, paid_at = :at, paid_on = :on_day, start_month = :startMonth, last_month = :lastMonth,
            version = version + 1
        WHERE id = :id AND version = :version
        """;

    private const string Revive = """
        UPDATE enrolment SET state = 'reserved', decision = :decision, quota_id = :quotaId, funding = :funding, expires_at = :expiresAt,
            ended_at = NULL, version = version + 1
        WHERE id = :id AND version = :version AND state = 'expired'
        """;

    public Task<bool> MoveAsync(
        IStoreSession session, EnrolmentRow enrolment, EnrolmentState to, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChangeAsync(
            session,
            Move,
            new
            {
                id = enrolment.Id,
                version = enrolment.Version,
                state = EnumCode.Of(to),
                issuedAt = to == EnrolmentState.Issued ? at : (DateTimeOffset?)null,
                signedAt = to == EnrolmentState.Active ? at : (DateTimeOffset?)null,
                endedAt = EnrolmentMachine.IsLive(to) ? (DateTimeOffset?)null : at,
            },
            cancellationToken);

    public Task<bool> ConfirmAsync(
        IStoreSession session, EnrolmentRow enrolment, Confirmation confirmation, CancellationToken cancellationToken) =>
        ChangeAsync(
            session,
            Confirm,
            new
            {
                id = enrolment.Id,
                version = enrolment.Version,
                state = EnumCode.Of(confirmation.State),
                at = confirmation.At,
                on_day = confirmation.On,
                startMonth = confirmation.StartMonth,
                lastMonth = confirmation.LastMonth,
            },
            cancellationToken);

    public Task<bool> ReviveAsync(IStoreSession session, EnrolmentRow enrolment, Revival revival, CancellationToken cancellationToken) =>
        ChangeAsync(
            session,
            Revive,
            new
            {
                id = enrolment.Id,
                version = enrolment.Version,
                decision = revival.Decision,
                quotaId = revival.QuotaId,
                funding = revival.Funding,
                expiresAt = revival.ExpiresAt,
            },
            cancellationToken);

    private static async Task<bool> ChangeAsync(IStoreSession session, string sql, object args, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(sql, args, cancellationToken) == 1;
}
