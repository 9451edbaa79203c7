using System.Text;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Enrolment;

/// <inheritdoc cref="IEnrolmentListStore"/>
public sealed class EnrolmentListStore : IEnrolmentListStore
{
    private const string Select = """
        SELECT e.id, e.enrolment_no, c.code campaign, e.state, e.enrolled_on, hb.code branch, h.code hall, r.code manager, e.phone, e.tier,
               e.offer, e.deposit_fen
        FROM enrolment e
        JOIN campaign c ON c.id = e.campaign_id
        JOIN branch hb ON hb.id = e.home_branch_id
        JOIN branch h ON h.id = e.hall_id
        LEFT JOIN retention_manager r ON r.id = e.manager_id
        WHERE (e.home_branch_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high)
            OR e.hall_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high))
        """;

    private const string OfCampaign = " AND c.code = :campaign";
    private const string OfManager = " AND r.code = :manager";
    private const string OfTier = " AND e.tier = :tier";
    private const string OfState = " AND e.state = :state";
    private const string FromDay = " AND e.enrolled_on >= :fromDay";
    private const string ToDay = " AND e.enrolled_on <= :toDay";
    private const string Behind = " AND (e.enrolled_on < :afterDay OR (e.enrolled_on = :afterDay AND e.id < :afterId))";
    private const string NewestFirst = " ORDER BY e.enrolled_on DESC, e.id DESC";

    public async Task<IReadOnlyList<(EnrolmentPlace Place, EnrolmentItem Item)>> ListAsync(
        IStoreSession session, EnrolmentSelection selection, EnrolmentPlace? after, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var sql = new StringBuilder(Select)
            .Append(selection.Campaign is null ? "" : OfCampaign)
            .Append(selection.Manager is null ? "" : OfManager)
            .Append(selection.Tier is null ? "" : OfTier)
            .Append(selection.State is null ? "" : OfState)
            .Append(selection.From is null ? "" : FromDay)
            .Append(selection.To is null ? "" : ToDay)
            .Append(after is null ? "" : Behind)
            .Append(NewestFirst);
        var rows = await db.QueryAsync<Row>(
            db.Dialect.Limit(sql.ToString()),
            new
            {
                low = selection.BranchPath,
                high = PathRange.End(selection.BranchPath),
                campaign = selection.Campaign,
                manager = selection.Manager,
                tier = selection.Tier is { } tier ? EnumCode.Of(tier) : null,
                state = selection.State is { } state ? EnumCode.Of(state) : null,
                fromDay = selection.From,
                toDay = selection.To,
                afterDay = after?.EnrolledOn,
                afterId = after?.Id,
                limit,
            },
            cancellationToken);
        return [.. rows.Select(r => (new EnrolmentPlace(r.EnrolledOn, r.Id), r.ToItem()))];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string EnrolmentNo { get; init; } = "";

        public string Campaign { get; init; } = "";

        public string State { get; init; } = "";

        public DateOnly EnrolledOn { get; init; }

        public string Branch { get; init; } = "";

        public string Hall { get; init; } = "";

        public string? Manager { get; init; }

        public string Phone { get; init; } = "";

        public string Tier { get; init; } = "";

        public string Offer { get; init; } = "";

        public long DepositFen { get; init; }

        public EnrolmentItem ToItem() => new()
        {
            Number = EnrolmentNo,
            Campaign = Campaign,
            State = EnumCode.Parse<EnrolmentState>(State),
            EnrolledOn = EnrolledOn,
            Branch = Branch,
            Hall = Hall,
            Manager = Manager,
            Phone = PhoneNumber.Mask(Phone),
            Tier = EnumCode.Parse<Tier>(Tier),
            Offer = Offer,
            DepositFen = DepositFen,
        };
    }
}
