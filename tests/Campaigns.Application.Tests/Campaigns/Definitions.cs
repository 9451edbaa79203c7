using Campaigns.Application.Quotas.Set;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Tests.Campaigns;

/// <summary>Campaign data for tests.</summary>
internal static class Definitions
{
    /// <summary>A campaign for gold members, with up to 1,000 units planned.</summary>
    public static CampaignDefinition Spring() => new()
    {
        Code = CampaignWorld.Code,
        Name = "Spring",
        Start = new DateOnly(2026, 11, 1),
        End = new DateOnly(2026, 12, 31),
        Audience = [new TierCondition([Tier.Gold])],
        Offers =
        [
            new Offer
            {
                Code = "gold",
                Name = "Gold",
                Tiers = [Tier.Gold],
                DepositFen = 20000,
                Release = new ReleasePlan { Months = 10 },
                Gifts = [new GiftPackageItem { Item = "voucher", FaceFen = 5000, DenominationsFen = [5000] }],
            },
        ],
        QuotaPolicy = new QuotaPolicy { Totals = [new TierUnits(Tier.Gold, 1000)] },
    };

    /// <summary>The totals that rows sum to.</summary>
    public static IEnumerable<TierUnits> Totals(IEnumerable<QuotaEntry> items) =>
        items.GroupBy(i => i.Tier).Select(g => new TierUnits(g.Key, g.Sum(i => i.Cap)));
}
