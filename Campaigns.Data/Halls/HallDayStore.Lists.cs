using Campaigns.Application.Halls.Day;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Halls;

/// <content>The lists of a hall's enrolments, and how long each is.</content>
public sealed partial class HallDayStore
{
    private const string Rows = """
        SELECT e.id, e.enrolment_no, e.phone, m.name member_name, e.tier, e.campaign_id, c.code campaign_code, c.name campaign_name, e.revision,
               e.offer, e.state, e.deposit_fen, e.reserved_at, e.expires_at, e.enrolled_on, u.display_name clerk_name,
               (SELECT COUNT(*) FROM enrolment_gift p WHERE p.enrolment_id = e.id) gifts
        FROM enrolment e
        JOIN campaign c ON c.id = e.campaign_id
        JOIN member m ON m.id = e.member_id
        JOIN app_user u ON u.id = e.reserved_by
        WHERE e.hall_id = :hallId
        """;

    private const string Counts = "SELECT COUNT(*) FROM enrolment e WHERE e.hall_id = :hallId";

    private const string States = """
        SELECT e.state, COUNT(*) enrolments FROM enrolment e WHERE e.hall_id = :hallId AND e.enrolled_on = :onDay GROUP BY e.state ORDER BY e.state
        """;

    private const string OfDay = " AND e.enrolled_on = :onDay";

    private const string Unsigned = " AND e.state IN ('paid', 'issued')";

    private const string Open = " AND e.reserved_by = :userId AND e.state IN ('reserved', 'paid', 'issued')";

    private const string Owed = " AND e.id IN (SELECT g.enrolment_id FROM enrolment_gift g WHERE g.enrolment_id = e.id AND g.state = 'owed')";

    private const string NewestFirst = " ORDER BY e.id DESC";

    private const string OldestFirst = " ORDER BY e.id";

    public async Task<IReadOnlyList<HallEnrolmentRow>> ListAsync(
        IStoreSession session, HallList list, HallQuestion question, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var sql = Rows + Filter(list) + (list is HallList.Owed or HallList.Unsigned ? OldestFirst : NewestFirst);
        var rows = await db.QueryAsync<Row>(
            db.Dialect.Limit(sql), new { hallId = question.HallId, onDay = question.On, userId = question.UserId, limit }, cancellationToken);
        return [.. rows.Select(r => r.ToEnrolment())];
    }

    public Task<int> CountAsync(IStoreSession session, HallList list, HallQuestion question, CancellationToken cancellationToken) =>
        session.Db().ScalarAsync<int>(
            Counts + Filter(list), new { hallId = question.HallId, onDay = question.On, userId = question.UserId }, cancellationToken);

    public async Task<IReadOnlyList<StateCount>> StatesAsync(IStoreSession session, HallQuestion question, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<CountRow>(States, new { hallId = question.HallId, onDay = question.On }, cancellationToken);
        return [.. rows.Select(r => new StateCount(EnumCode.Parse<EnrolmentState>(r.State), r.Enrolments))];
    }

    private static string Filter(HallList list) => list switch
    {
        HallList.OfDay => OfDay,
        HallList.Owed => Owed,
        HallList.Unsigned => Unsigned,
        HallList.Open => Open,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "no such list"),
    };

    private sealed record CountRow
    {
        public string State { get; init; } = "";

        public int Enrolments { get; init; }
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string EnrolmentNo { get; init; } = "";

        public string Phone { get; init; } = "";

        public string MemberName { get; init; } = "";

        public string Tier { get; init; } = "";

        public long CampaignId { get; init; }

        public string CampaignCode { get; init; } = "";

        public string CampaignName { get; init; } = "";

        public int Revision { get; init; }

        public string Offer { get; init; } = "";

        public string State { get; init; } = "";

        public long DepositFen { get; init; }

        public DateTimeOffset ReservedAt { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }

        public DateOnly EnrolledOn { get; init; }

        public string ClerkName { get; init; } = "";

        public int Gifts { get; init; }

        public HallEnrolmentRow ToEnrolment() => new()
        {
            Id = Id,
            Number = EnrolmentNo,
            Phone = Phone,
            MemberName = MemberName,
            Tier = EnumCode.Parse<Tier>(Tier),
            CampaignId = CampaignId,
            CampaignCode = CampaignCode,
            CampaignName = CampaignName,
            Revision = Revision,
            Offer = Offer,
            State = EnumCode.Parse<EnrolmentState>(State),
            DepositFen = DepositFen,
            ReservedAt = ReservedAt,
            ExpiresAt = ExpiresAt,
            EnrolledOn = EnrolledOn,
            ClerkName = ClerkName,
            HasGifts = Gifts > 0,
        };
    }
}
