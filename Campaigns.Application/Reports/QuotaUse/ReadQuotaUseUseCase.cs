using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Quotas;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports.QuotaUse;

/// <summary>
/// The burn-down of a campaign's quota in a subtree of home branches. Without a first day: from the campaign's beginning. Units of a month
/// agree with the participation report of the same days.
/// </summary>
public sealed class ReadQuotaUseUseCase(
    IDatabase database, ReportScopeService scopes, ReportHeadService heads, IBranchStore branches, IQuotaPlanStore quotas, IQuotaUseStore uses)
{
    /// <param name="culture">The language of names of tiers.</param>
    public async Task<Result<QuotaUseReport>> ExecuteAsync(Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadReports))
            return Refusal.Forbidden();
        if (string.IsNullOrEmpty(query.Campaign))
            return Refusal.Field("campaign", "required");
        return await database.ReadAsync(session => ReadAsync(session, actor, query, culture, cancellationToken), cancellationToken);
    }

    private async Task<Result<QuotaUseReport>> ReadAsync(
        IStoreSession session, Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        var found = await scopes.FindAsync(session, actor, query, ReportPeriods.CampaignOf, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        var scope = found.Value;
        if (scope.Campaign is not { } campaign)
            return CampaignsRefusals.Unknown(query.Campaign ?? "");
        var selection = new ParticipationSelection(campaign.Id, scope.BranchPath, scope.ManagerId, scope.Tier);
        var counts = await uses.CountAsync(session, selection, scope.To, cancellationToken);
        var above = await branches.LineageAsync(session, scope.BranchPath, cancellationToken);
        var tree = new ReportTree(above.Concat(await branches.ListUnderAsync(session, scope.BranchPath, cancellationToken)), scope.BranchPath);
        var rows = (await quotas.ListAsync(session, campaign.Id, "/", cancellationToken)).Where(q => scope.Tier is null || q.Tier == scope.Tier).ToArray();
        return new QuotaUseReport(heads.Head("report.quota-use", scope, actor, culture), Rows(tree, scope, counts, rows, culture));
    }

    private static IReadOnlyList<QuotaUseRow> Rows(
        ReportTree tree, ReportScope scope, IReadOnlyList<QuotaUseCount> counts, QuotaRow[] quotas, CultureInfo culture)
    {
        var used = counts.ToLookup(c => (Branch: tree.Reported(tree.County(c.CountyId)), c.Tier));
        var withQuota = tree.AllReported(scope.BranchPath).SelectMany(
            b => quotas.Where(q => q.BranchPath.StartsWith(b.Path, StringComparison.Ordinal)).Select(q => (Branch: b, q.Tier)));
        return
        [
            .. used.Select(u => u.Key).Concat(withQuota).Distinct()
                .OrderBy(k => k.Branch.Path, StringComparer.Ordinal).ThenByDescending(k => k.Tier)
                .Select(k => Row(k.Branch, k.Tier, [.. used[k]], ParticipationRows.QuotaOf(k.Branch, k.Tier, quotas), scope.From, culture)),
        ];
    }

    private static QuotaUseRow Row(Branch branch, Tier tier, QuotaUseCount[] counts, long? cap, DateOnly from, CultureInfo culture)
    {
        var before = counts.Where(c => c.On < from).Sum(c => c.Units);
        var left = cap - before;
        var days = new List<QuotaUseDay>();
        foreach (var day in counts.Where(c => c.On >= from).GroupBy(c => c.On).OrderBy(g => g.Key))
        {
            left -= day.Sum(c => c.Units);
            days.Add(new QuotaUseDay(day.Key, day.Sum(c => c.Units), day.Sum(c => c.OverrunUnits), left));
        }

        return new QuotaUseRow
        {
            BranchCode = branch.Code,
            Branch = branch.Name,
            Tier = tier,
            TierName = Messages.Format($"tier.{EnumCode.Of(tier)}", null, culture),
            Cap = cap,
            UsedBefore = before,
            Used = counts.Sum(c => c.Units),
            OverrunUsed = counts.Sum(c => c.OverrunUnits),
            Days = days,
        };
    }
}
