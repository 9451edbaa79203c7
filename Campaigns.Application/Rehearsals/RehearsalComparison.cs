using Campaigns.Rules.Members;

namespace Campaigns.Application.Rehearsals;

/// <summary>The forecast beside an earlier campaign.</summary>
/// <param name="EvaluatedOn">Day of the earlier campaign's last evaluation; null when there was none, then nobody counts as eligible.</param>
public sealed record RehearsalComparison(
    string Campaign, string CampaignName, DateOnly? EvaluatedOn, CompareCount Total, IReadOnlyList<ComparisonRow> Rows);

/// <summary>One prefecture and tier; all tiers and prefectures of either campaign are there.</summary>
public sealed record ComparisonRow(string Branch, string BranchName, Tier Tier, CompareCount Counts);

/// <param name="Eligible">Members the rehearsed rules let in.</param>
/// <param name="Joined">Of them expected to join.</param>
/// <param name="EarlierEligible">Members who could still join the earlier campaign at its last evaluation.</param>
/// <param name="EarlierEnrolled">Members who joined it and did not cancel.</param>
/// <param name="GiftCostFen">Bought gifts at cost, printed ones at face; so is the earlier one.</param>
public sealed record CompareCount(
    long Eligible,
    long Joined,
    long DepositFen,
    long GiftCostFen,
    long EarlierEligible,
    long EarlierEnrolled,
    long EarlierDepositFen,
    long EarlierGiftCostFen)
{
    /// <summary>Enrolled ÷ (eligible now + enrolled) of the earlier campaign; null when there was nobody.</summary>
    public double? EarlierRate => Reports.Rates.Of(EarlierEnrolled, EarlierEligible + EarlierEnrolled);

    public static CompareCount operator +(CompareCount a, CompareCount b) => new(
        a.Eligible + b.Eligible,
        a.Joined + b.Joined,
        a.DepositFen + b.DepositFen,
        a.GiftCostFen + b.GiftCostFen,
        a.EarlierEligible + b.EarlierEligible,
        a.EarlierEnrolled + b.EarlierEnrolled,
        a.EarlierDepositFen + b.EarlierDepositFen,
        a.EarlierGiftCostFen + b.EarlierGiftCostFen);
}
