using Campaigns.Application.Rehearsals;
using Campaigns.Reports.Streaming;
using Campaigns.Rules.Members;
using Campaigns.Rules.Rehearsals;

namespace Campaigns.Reports.Rehearsals;

/// <summary>The columns of each sheet, from left to right.</summary>
/// <param name="tierName">The name of a tier in the workbook's language.</param>
internal sealed class RehearsalColumns(Texts texts, Func<Tier, string> tierName)
{
    public IReadOnlyList<TableColumn<TierLine>> Summary() =>
    [
        Mark<TierLine>("Tier", t => tierName(t.Tier)),
        Count<TierLine>("Members", t => t.Count.Members),
        Count<TierLine>("Eligible", t => t.Count.Eligible),
        Count<TierLine>("Refused", t => t.Count.Refused),
        Rate<TierLine>("EligibleRate", new Rate(2, 1)),
        Count<TierLine>("Demand", t => t.Quotas.Sum(q => q.Demand)),
        Count<TierLine>("Within", t => t.Quotas.Sum(q => q.Within)),
        Count<TierLine>("Overrun", t => t.Quotas.Sum(q => q.Overrun)) with { Width = 19 },
        Count<TierLine>("TurnedAway", t => t.Quotas.Sum(q => q.TurnedAway)),
        Money<TierLine>("Deposit", t => t.Branches.Sum(b => b.DepositFen)),
        Money<TierLine>("Bonus", t => t.Branches.Sum(b => b.BonusFen)),
        Money<TierLine>("GiftFace", t => t.Branches.Sum(b => b.GiftFaceFen)),
        Money<TierLine>("GiftCost", t => t.Branches.Sum(b => b.GiftCostFen)),
    ];

    public IReadOnlyList<TableColumn<BranchCount>> Branches() =>
    [
        Name<BranchCount>("Managers.Prefecture", b => b.PrefectureName),
        Name<BranchCount>("Managers.County", b => b.CountyName),
        Mark<BranchCount>("Tier", b => tierName(b.Tier)),
        Count<BranchCount>("Members", b => b.Members),
        Count<BranchCount>("Eligible", b => b.Eligible),
        Count<BranchCount>("Refused", b => b.Refused),
        Rate<BranchCount>("EligibleRate", new Rate(4, 3)),
    ];

    public IReadOnlyList<TableColumn<ReasonCount>> Reasons(IReadOnlyList<Tier> tiers) =>
    [
        new(texts["Rehearsal.Reason"], 26, CellKind.Text) { Value = r => Cell.Text(r.Name ?? r.Code) },
        Count<ReasonCount>("First", r => r.First),
        .. tiers.Select(t => new TableColumn<ReasonCount>(texts.Format("Rehearsal.FirstOf", tierName(t)), 13, CellKind.Count)
        {
            Value = r => Cell.Count(r.Tiers.FirstOrDefault(x => x.Tier == t)?.First ?? 0),
            IsSummed = true,
        }),
        // A member counts for every reason, so a total would count them several times.
        Count<ReasonCount>("Any", r => r.Any) with { IsSummed = false, Width = 18 },
    ];

    public IReadOnlyList<TableColumn<QuotaForecast>> Quotas() =>
    [
        new(texts["Rehearsal.Branch"], 24, CellKind.Text) { Value = q => Cell.Text(q.BranchName) },
        Mark<QuotaForecast>("Tier", q => tierName(q.Tier)),
        OrUnlimited("Cap", q => q.Cap),
        OrUnlimited("Free", q => q.Free),
        Count<QuotaForecast>("OverrunLeft", q => q.OverrunLeft),
        Count<QuotaForecast>("Demand", q => q.Demand),
        Count<QuotaForecast>("Within", q => q.Within),
        Rate<QuotaForecast>("Usage", new Rate(6, 3)),
        Count<QuotaForecast>("Overrun", q => q.Overrun) with { Width = 19 },
        Count<QuotaForecast>("TurnedAway", q => q.TurnedAway),
        OrUnlimited("Left", q => q.Left),
    ];

    public IReadOnlyList<TableColumn<ManagerCount>> Managers() =>
    [
        Name<ManagerCount>("Managers.Prefecture", m => m.PrefectureName),
        Name<ManagerCount>("Managers.County", m => m.CountyName),
        Name<ManagerCount>("Managers.Manager", m => m.ManagerName ?? texts["Rehearsal.Unassigned"]),
        Count<ManagerCount>("Members", m => m.Members),
        Count<ManagerCount>("Eligible", m => m.Eligible),
        Count<ManagerCount>("Refused", m => m.Refused),
        Rate<ManagerCount>("EligibleRate", new Rate(4, 3)),
    ];

    public IReadOnlyList<TableColumn<MonthForecast>> Months() =>
    [
        Mark<MonthForecast>("Month", m => m.Period.ToString()),
        Count<MonthForecast>("Joined", m => m.Joinings),
        Money<MonthForecast>("Deposit", m => m.DepositFen),
        Money<MonthForecast>("PaidIn", m => m.PaidInFen),
        Money<MonthForecast>("BonusReleased", m => m.BonusFen),
        Money<MonthForecast>("GiftFace", m => m.GiftFaceFen),
        Money<MonthForecast>("GiftCost", m => m.GiftCostFen),
        Money<MonthForecast>("GiftCostBranch", m => m.GiftCostBranchFen),
    ];

    public IReadOnlyList<TableColumn<ComparisonRow>> Comparison() =>
    [
        new(texts["Rehearsal.Branch"], 24, CellKind.Text) { Value = r => Cell.Text(r.BranchName) },
        Mark<ComparisonRow>("Tier", r => tierName(r.Tier)),
        Count<ComparisonRow>("Eligible", r => r.Counts.Eligible),
        Count<ComparisonRow>("Joined", r => r.Counts.Joined),
        Money<ComparisonRow>("Deposit", r => r.Counts.DepositFen),
        Money<ComparisonRow>("GiftCost", r => r.Counts.GiftCostFen),
        Count<ComparisonRow>("EarlierEligible", r => r.Counts.EarlierEligible),
        Count<ComparisonRow>("EarlierEnrolled", r => r.Counts.EarlierEnrolled),
        Rate<ComparisonRow>("EarlierRate", new Rate(7, 6, 7)),
        Money<ComparisonRow>("EarlierDeposit", r => r.Counts.EarlierDepositFen),
        Money<ComparisonRow>("EarlierGiftCost", r => r.Counts.EarlierGiftCostFen),
    ];

    private TableColumn<QuotaForecast> OrUnlimited(string key, Func<QuotaForecast, long?> value)
    {
        var unlimited = texts["Unlimited"];
        return Count<QuotaForecast>(key, q => value(q) ?? 0) with
        {
            Value = q => value(q) is { } units ? Cell.Count(units) : Cell.Text(unlimited),
            Unlimited = unlimited,
        };
    }

    private TableColumn<T> Name<T>(string key, Func<T, string> value) => new(texts[key], 22, CellKind.Text) { Value = r => Cell.Text(value(r)) };

    private TableColumn<T> Mark<T>(string key, Func<T, string> value) =>
        new(texts["Rehearsal." + key], 10, CellKind.Mark) { Value = r => Cell.Text(value(r)) };

    private TableColumn<T> Count<T>(string key, Func<T, long> value) =>
        new(texts["Rehearsal." + key], 13, CellKind.Count) { Value = r => Cell.Count(value(r)), IsSummed = true };

    private TableColumn<T> Money<T>(string key, Func<T, long> fen) =>
        new(texts["Rehearsal." + key], 17, CellKind.Money) { Value = r => Cell.Money(fen(r)), IsSummed = true };

    private TableColumn<T> Rate<T>(string key, Rate rate) => new(texts["Rehearsal." + key], 11, CellKind.Rate) { Rate = rate };
}
