using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas;

/// <summary>Everything the quota use cases say no with.</summary>
public static class QuotasRefusals
{
    /// <summary>A new plan would leave a branch less than it has already given away (or moved to its counties).</summary>
    public static Refusal BelowUsed(string branchName, Tier tier, long cap, long inUse) =>
        Refusal.Conflict(
            "quota-below-used", ("branch", branchName), ("tier", EnumCode.Of(tier)), ("cap", Text(cap)), ("inUse", Text(inUse)));

    public static Refusal SumDiffers(Tier tier, long sum, long total) =>
        Refusal.Conflict("quota-sum-differs", ("tier", EnumCode.Of(tier)), ("sum", Text(sum)), ("total", Text(total)));

    public static Refusal AbovePlan(Tier tier, long units, long plan) =>
        Refusal.Conflict("quota-above-plan", ("tier", EnumCode.Of(tier)), ("units", Text(units)), ("plan", Text(plan)));

    /// <summary>The definition sets quotas another way (by members, by rows, or without caps).</summary>
    public static Refusal PolicyDiffers(QuotaBasis policy) => Refusal.Conflict("quota-policy-differs", ("basis", EnumCode.Of(policy)));

    /// <summary>How far a branch may overrun was approved with the definition.</summary>
    public static Refusal OverrunAbovePolicy(QuotaTarget target, long most, int percent) =>
        Refusal.Conflict(
            "quota-overrun-above-policy",
            ("branch", target.BranchName),
            ("tier", EnumCode.Of(target.Tier)),
            ("units", Text(target.OverrunAllowed)),
            ("most", Text(most)),
            ("percent", Text(percent)));

    /// <summary>A new plan would allow a branch less overrun than it has taken.</summary>
    public static Refusal OverrunBelowUsed(QuotaRow row, long allowed) =>
        Refusal.Conflict(
            "quota-overrun-below-used",
            ("branch", row.BranchName),
            ("tier", EnumCode.Of(row.Tier)),
            ("units", Text(allowed)),
            ("inUse", Text(row.OverrunUsed)));

    public static Refusal NobodyToSplitBy(Tier tier) => Refusal.Conflict("quota-nobody", ("tier", EnumCode.Of(tier)));

    public static Refusal RowUnknown(string branchName, Tier tier) =>
        Refusal.Conflict("quota-row-unknown", ("branch", branchName), ("tier", EnumCode.Of(tier)));

    public static Refusal NotFree(QuotaRow row, long units) =>
        Refusal.Conflict(
            "quota-not-free",
            ("branch", row.BranchName),
            ("tier", EnumCode.Of(row.Tier)),
            ("free", Text(row.Free)),
            ("units", Text(units)));

    public static Refusal Unlimited(QuotaRow row) =>
        Refusal.Conflict("quota-unlimited", ("branch", row.BranchName), ("tier", EnumCode.Of(row.Tier)));

    /// <summary>A branch that is not there, or lies outside the caller's subtree.</summary>
    public static Refusal BranchUnknown(string field, string code) => Refusal.Field(field, "branch-unknown", ("branch", code));

    /// <summary>A member's home is a county, so quota at a hall would never be drawn on.</summary>
    public static Refusal NotForHalls(string field, string code) => Refusal.Field(field, "quota-not-for-halls", ("branch", code));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
