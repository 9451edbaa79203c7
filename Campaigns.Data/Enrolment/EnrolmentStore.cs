using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Data.Enrolment;

/// <inheritdoc cref="IEnrolmentStore"/>
public sealed partial class EnrolmentStore : IEnrolmentStore
{
    private const string LockMember = "SELECT id FROM member WHERE id = :memberId";

    private const string SelectOne = """
        SELECT e.id, e.enrolment_no, e.campaign_id, c.code campaign_code, c.name campaign_name, e.revision, e.member_id, e.phone, e.offer,
               e.tier, e.state, e.home_branch_id, hb.path home_path, e.hall_id, h.code hall_code, h.name hall_name, h.path hall_path,
               e.home_book_id, e.hall_book_id, e.manager_id, e.quota_id, e.funding, e.channel, e.deposit_fen, e.bonus_fen, e.reserved_at,
               e.enrolled_on, e.expires_at, e.paid_on, e.start_month, e.last_month, e.version
        FROM enrolment e
        JOIN campaign c ON c.id = e.campaign_id
        JOIN branch hb ON hb.id = e.home_branch_id
        JOIN branch h ON h.id = e.hall_id
        WHERE e.enrolment_no = :enrolmentNo
        """;

    private const string RaiseSerial = "UPDATE number_series SET next_no = next_no + 1 WHERE prefix = :prefix";

    private const string StartSeries = "INSERT INTO number_series (prefix, next_no) VALUES (:prefix, 2)";

    private const string ReadSerial = "SELECT next_no - 1 FROM number_series WHERE prefix = :prefix";

    private const string Insert = """
        INSERT INTO enrolment (id, enrolment_no, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id,
            home_book_id, hall_book_id, manager_id, quota_id, funding, channel, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on,
            reserved_by, expires_at, version)
        VALUES (:Id, :enrolmentNo, :CampaignId, :Revision, :MemberId, :Phone, :Offer, :TierCode, 'reserved', :HomeBranchId, :HallId,
            :HomeBookId, :HallBookId, :ManagerId, :QuotaId, :Funding, :channelCode, :DepositFen, :BonusFen, :Decision, :ReservedAt, :EnrolledOn,
            :ReservedBy, :ExpiresAt, 1)
        """;

    private const string SelectOverdue = """
        SELECT enrolment_no FROM enrolment WHERE state = 'reserved' AND expires_at <= :now ORDER BY expires_at, id
        """;

    public Task LockMemberAsync(IStoreSession session, long memberId, CancellationToken cancellationToken)
    {
        var db = session.Db();
        return db.ScalarAsync<long>(db.Dialect.ForUpdate(LockMember), new { memberId }, cancellationToken);
    }

    public async Task<EnrolmentRow?> FindAsync(IStoreSession session, string number, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<Row>(SelectOne, new { enrolmentNo = number }, cancellationToken))?.ToEnrolment();

    public async Task<long> NextSerialAsync(IStoreSession session, string prefix, CancellationToken cancellationToken)
    {
        var db = session.Db();
        if (await db.ExecuteAsync(RaiseSerial, new { prefix }, cancellationToken) == 0
            && !await db.TryInsertAsync(StartSeries, new { prefix }, cancellationToken))
            await db.ExecuteAsync(RaiseSerial, new { prefix }, cancellationToken);
        return await db.ScalarAsync<long>(ReadSerial, new { prefix }, cancellationToken);
    }

    public Task AddAsync(IStoreSession session, NewEnrolment enrolment, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            Insert,
            new
            {
                enrolment.Id,
                enrolmentNo = enrolment.Number,
                enrolment.CampaignId,
                enrolment.Revision,
                enrolment.MemberId,
                enrolment.Phone,
                enrolment.Offer,
                TierCode = EnumCode.Of(enrolment.Tier),
                enrolment.HomeBranchId,
                enrolment.HallId,
                enrolment.HomeBookId,
                enrolment.HallBookId,
                enrolment.ManagerId,
                enrolment.QuotaId,
                enrolment.Funding,
                channelCode = EnumCode.Of(enrolment.Channel),
                enrolment.DepositFen,
                enrolment.BonusFen,
                enrolment.Decision,
                enrolment.ReservedAt,
                enrolment.EnrolledOn,
                enrolment.ReservedBy,
                enrolment.ExpiresAt,
            },
            cancellationToken);

    public Task<IReadOnlyList<string>> ListOverdueAsync(IStoreSession session, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        return db.QueryAsync<string>(db.Dialect.Limit(SelectOverdue), new { now, limit }, cancellationToken);
    }
}
