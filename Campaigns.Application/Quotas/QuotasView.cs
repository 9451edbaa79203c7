using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas;

/// <summary>The quotas of a campaign as far as the reader's subtree goes; <see cref="Totals"/> only for readers who see all of it.</summary>
public sealed record QuotasView(string Campaign, long Version, IReadOnlyList<TierUnits> Totals, IReadOnlyList<QuotaItem> Items);

/// <summary>One branch's quota for one tier. An unlimited row has neither cap nor free units.</summary>
public sealed record QuotaItem(
    string Branch,
    string BranchName,
    Tier Tier,
    bool Unlimited,
    long? Cap,
    long Held,
    long Used,
    long? Free,
    long OverrunAllowed,
    long OverrunUsed,
    long? MemberCount,
    DateOnly? CountedOn)
{
    public static QuotaItem Of(QuotaRow row) => new(
        row.BranchCode,
        row.BranchName,
        row.Tier,
        row.Unlimited,
        row.Unlimited ? null : row.Cap,
        row.Held,
        row.Used,
        row.Unlimited ? null : row.Free,
        row.OverrunAllowed,
        row.OverrunUsed,
        row.MemberCount,
        row.CountedOn);
}
