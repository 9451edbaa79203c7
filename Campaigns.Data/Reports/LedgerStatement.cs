using Campaigns.Application.Enrolment;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Data.Enrolment;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Reports;

/// <summary>
/// The selection of a branch ledger as the end of a statement on <c>enrolment e</c>, its home branch <c>hb</c> and its hall <c>h</c>. The
/// plus before a column, and states told by what they are not, keep an engine from reading through the column's own index: only by day
/// and id do the parts of a long report come in order, none looking at the others' rows again.
/// </summary>
internal static class LedgerStatement
{
    /// <summary>Ever paid: a reservation that was given back or ran out never was.</summary>
    public const string Selected = """

        WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
          AND e.state NOT IN ('reserved', 'expired', 'withdrawn')
        """ + " AND " + EnrolmentScope.Wide;

    /// <summary>Only what lies behind a place.</summary>
    public const string Behind = " AND (e.enrolled_on > :fromDay OR e.id > :afterId)";

    /// <summary>Only what lies between two places, both included.</summary>
    public const string Between = " AND (e.enrolled_on > :fromDay OR e.id >= :firstId) AND (e.enrolled_on < :toDay OR e.id <= :lastId)";

    private const string OfCampaign = " AND +e.campaign_id = :campaignId";
    private const string OfManager = " AND +e.manager_id = :managerId";
    private const string OfTier = " AND e.tier = :tier";

    /// <summary>The filters that are set, to follow <see cref="Selected"/>.</summary>
    public static string Filters(LedgerSelection selection) => string.Concat(
        selection.CampaignId is null ? "" : OfCampaign,
        selection.ManagerId is null ? "" : OfManager,
        selection.Tier is null ? "" : OfTier);

    /// <summary>The values of a whole selection, or with <see cref="Behind"/> of what follows a place.</summary>
    public static object Arguments(LedgerSelection selection, EnrolmentPlace? after = null, int limit = 0) =>
        Arguments(selection, after?.EnrolledOn ?? selection.From, selection.To, after?.Id ?? 0, 0, limit);

    /// <summary>The values with <see cref="Between"/>.</summary>
    public static object Arguments(LedgerSelection selection, EnrolmentPlace first, EnrolmentPlace last) =>
        Arguments(selection, first.EnrolledOn, last.EnrolledOn, first.Id, last.Id, 0);

    private static object Arguments(LedgerSelection selection, DateOnly fromDay, DateOnly toDay, long firstId, long lastId, int limit) => new
    {
        low = selection.BranchPath,
        high = PathRange.End(selection.BranchPath),
        campaignId = selection.CampaignId,
        managerId = selection.ManagerId,
        tier = selection.Tier is { } tier ? EnumCode.Of(tier) : null,
        fromDay,
        toDay,
        afterId = firstId,
        firstId,
        lastId,
        limit,
    };
}
