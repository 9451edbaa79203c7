using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Move;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Api.Features.Quotas;

/// <summary>Shown in the OpenAPI document; made of the real types, so that an example can't disagree with its schema.</summary>
internal static class QuotaExamples
{
    private static readonly QuotaItem Prefecture = new(
        "6501", "示例地市分公司", Tier.Diamond, Unlimited: false, Cap: 180, Held: 2, Used: 40, Free: 138, OverrunAllowed: 0, OverrunUsed: 0,
        MemberCount: 1350, CountedOn: new DateOnly(2026, 10, 28));

    public static QuotasBody Quotas { get; } = new("thank-you-members", [new TierUnits(Tier.Diamond, 2000)], [Prefecture], null);

    public static QuotasChangeBody Split { get; } = new() { Totals = [new TierUnits(Tier.Diamond, 2000)], By = QuotaSplitBy.Members };

    public static QuotaMoveBody Move { get; } = new() { From = "6501", To = "650101", Tier = Tier.Diamond, Units = 20, Reason = "县分公司会员较多" };

    public static MovedQuota Moved { get; } = new(
        Prefecture with { Cap = 160, Free = 118 },
        Prefecture with { Branch = "650101", BranchName = "示例县分公司", Cap = 20, Held = 0, Used = 0, Free = 20, MemberCount = null, CountedOn = null });
}
