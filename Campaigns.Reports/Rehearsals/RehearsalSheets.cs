using System.Globalization;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Text;
using Campaigns.Reports.Streaming;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Reports.Rehearsals;

/// <summary>The sheets in their order.</summary>
internal static class RehearsalSheets
{
    public static IEnumerable<ISheetPlan> Of(
        RehearsalView rehearsal, RehearsalResult result, RehearsalHead head, Texts texts, CultureInfo language)
    {
        var columns = new RehearsalColumns(texts, tier => Messages.Format($"tier.{EnumCode.Of(tier)}", null, language));
        yield return Plan("Summary", head.Assumed, columns.Summary(), TierLine.Of(result), 1);
        yield return Plan("Branches", head.Plain, columns.Branches(), result.Branches, 3) with { GroupOf = b => b.PrefectureName };
        yield return Plan("Reasons", head.Plain, columns.Reasons([.. result.Tiers.Select(t => t.Tier)]), result.Reasons, 1);
        yield return Plan("Quotas", head.Assumed, columns.Quotas(), Sorted(result.Forecast.Quotas, texts), 2) with { GroupOf = q => q.BranchName ?? "" };
        yield return Plan("Managers", head.Plain, columns.Managers(), result.Managers, 3);
        yield return Plan("Months", head.Months, columns.Months(), result.Forecast.ByMonth, 1);
        yield return Plan("Comparison", head.Compared, columns.Comparison(), result.Comparison?.Rows ?? [], 2) with { GroupOf = r => r.BranchName };

        SheetPlan<T> Plan<T>(string sheet, IReadOnlyList<string> lines, IReadOnlyList<TableColumn<T>> table, IReadOnlyList<T> rows, int frozen) => new(
            new SheetLayout
            {
                Name = texts[$"Rehearsal.{sheet}.Sheet"],
                Title = $"{head.Title} · {texts[$"Rehearsal.{sheet}.Sheet"]}",
                HeadLines = lines,
                Columns = [.. table.Select(c => c.ToSheet())],
                PageNumbers = texts["Page.Numbers"],
                FrozenColumns = frozen,
            },
            table,
            rows);
    }

    /// <summary>All tiers of a branch after each other, in the order the branches come in; members without a row last.</summary>
    private static QuotaForecast[] Sorted(IReadOnlyList<QuotaForecast> quotas, Texts texts) =>
    [
        .. quotas.GroupBy(q => q.Branch).OrderBy(g => g.Key is null)
            .SelectMany(g => g.OrderByDescending(q => q.Tier))
            .Select(q => q.Branch is null ? q with { BranchName = texts["Rehearsal.NoRow"] } : q),
    ];
}

/// <summary>A tier's line of the summary.</summary>
internal sealed record TierLine(Tier Tier, TierCount Count, QuotaForecast[] Quotas, BranchForecast[] Branches)
{
    public static TierLine[] Of(RehearsalResult result) =>
    [
        .. result.Tiers.Select(t => new TierLine(
            t.Tier,
            t,
            [.. result.Forecast.Quotas.Where(q => q.Tier == t.Tier)],
            [.. result.Forecast.ByBranch.Where(b => b.Tier == t.Tier)])),
    ];
}
