using System.Globalization;
using System.Runtime.CompilerServices;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using static Campaigns.Data.Enrolment.EnrolmentScope;

namespace Campaigns.Data.Enrolment;

/// <inheritdoc cref="IEnrolmentListStore"/>
public sealed class EnrolmentListStore : IEnrolmentListStore
{
    private const string Select =
        """
        SELECT e.id, e.enrolment_no, c.code campaign, c.name campaign_name, e.state, e.enrolled_on, hb.code branch, hb.name branch_name,
               h.code hall, h.name hall_name, r.code manager, r.name manager_name, e.phone, e.tier, e.offer, e.deposit_fen
        """ + Selected;

    private const string SumsSql =
        """
        SELECT e.state, COUNT(*) enrolments, SUM(e.deposit_fen) deposit_fen, MIN(e.enrolled_on) first_on, MAX(e.enrolled_on) last_on
        """ + Selected;

    private const string ByState = " GROUP BY e.state";

    private const string Selected = """

        FROM enrolment e
        JOIN campaign c ON c.id = e.campaign_id
        JOIN branch hb ON hb.id = e.home_branch_id
        JOIN branch h ON h.id = e.hall_id
        LEFT JOIN retention_manager r ON r.id = e.manager_id
        """ + " WHERE " + EnrolmentScope.Wide;

    private const string OfCampaign = " AND c.code = :campaign";
    private const string OfManager = " AND r.code = :manager";
    private const string OfMember = " AND e.member_id = :memberId";
    private const string OfTier = " AND e.tier = :tier";
    private const string OfState = " AND e.state = :state";
    private const string FromDay = " AND e.enrolled_on >= :fromDay";
    private const string ToDay = " AND e.enrolled_on <= :toDay";

    public async Task<IReadOnlyList<(long Id, EnrolmentItem Item)>> ListAsync(
        IStoreSession session,
        EnrolmentSelection selection,
        EnrolmentSort sort,
        EnrolmentListPlace? after,
        int limit,
        CancellationToken cancellationToken)
    {
        var db = session.Db();
        var sql = Fitted(Select, selection.BranchPath) + Filters(selection) + (after is null ? "" : EnrolmentOrder.Behind(sort)) + EnrolmentOrder.OrderBy(sort);
        var rows = await db.QueryAsync<EnrolmentListRow>(db.Dialect.Limit(sql), Arguments(selection, sort, after, limit), cancellationToken);
        return [.. rows.Select(r => (r.Id, r.ToItem()))];
    }

    public async IAsyncEnumerable<EnrolmentItem> StreamAsync(
        IStoreSession session, EnrolmentSelection selection, EnrolmentSort sort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = session.Db().StreamAsync<EnrolmentListRow>(
            Fitted(Select, selection.BranchPath) + Filters(selection) + EnrolmentOrder.OrderBy(sort),
            Arguments(selection, sort, null, 0),
            cancellationToken);
        await foreach (var row in rows)
            yield return row.ToItem();
    }

    public async Task<IReadOnlyList<EnrolmentStateSum>> SumsAsync(
        IStoreSession session, EnrolmentSelection selection, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<EnrolmentSumRow>(
            Fitted(SumsSql, selection.BranchPath) + Filters(selection) + ByState,
            Arguments(selection, EnrolmentSort.NewestFirst, null, 0),
            cancellationToken);
        return [.. rows.Select(r => r.ToSum())];
    }

    private static string Filters(EnrolmentSelection selection) => string.Concat(
        [
            selection.Campaign is null ? "" : OfCampaign,
            selection.Manager is null ? "" : OfManager,
            selection.MemberId is null ? "" : OfMember,
            selection.Tier is null ? "" : OfTier,
            selection.State is null ? "" : OfState,
            selection.From is null ? "" : FromDay,
            selection.To is null ? "" : ToDay,
        ]);

    private static object Arguments(EnrolmentSelection selection, EnrolmentSort sort, EnrolmentListPlace? after, int limit) => new
    {
        low = selection.BranchPath,
        high = PathRange.End(selection.BranchPath),
        campaign = selection.Campaign,
        manager = selection.Manager,
        memberId = selection.MemberId,
        tier = selection.Tier is { } tier ? EnumCode.Of(tier) : null,
        state = selection.State is { } state ? EnumCode.Of(state) : null,
        fromDay = selection.From ?? DateOnly.MinValue,
        toDay = selection.To ?? DateOnly.MaxValue,
        afterValue = sort.Key == EnrolmentSortKey.DepositFen && after is not null
            ? long.Parse(after.Value, CultureInfo.InvariantCulture)
            : (object?)after?.Value,
        afterId = after?.Id,
        limit,
    };
}
