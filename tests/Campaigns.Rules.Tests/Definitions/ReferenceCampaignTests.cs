using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Definitions;

/// <summary>The reference campaign of domain §1, number by number.</summary>
public sealed class ReferenceCampaignTests
{
    [Theory]
    [InlineData(Tier.Diamond, 20000, 5000, 25000)]
    [InlineData(Tier.Gold, 20000, 5000, 15000)]
    [InlineData(Tier.Silver, 10000, 5000, 5000)]
    public void Offers_ByTier_AreThePlans(Tier tier, long deposit, long voucher, long cards)
    {
        var offer = Samples.Reference.Offers.Single(o => o.Tiers.Contains(tier));
        offer.DepositFen.ShouldBe(deposit);
        offer.Release.Months.ShouldBe(10);
        offer.Gifts.Select(g => (g.Item, g.FaceFen)).ShouldBe([("alliance-voucher", voucher), ("recharge-card", cards)]);
    }

    [Fact]
    public void Campaign_QuotaAndTerm_AreThePlans()
    {
        Samples.Reference.QuotaPolicy.Totals.ShouldBe(
            [new TierUnits(Tier.Diamond, 2000), new TierUnits(Tier.Gold, 10_000), new TierUnits(Tier.Silver, 34_000)]);
        (Samples.Reference.Start, Samples.Reference.End).ShouldBe((new DateOnly(2026, 11, 1), (DateOnly?)null));
    }
}
