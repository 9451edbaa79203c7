using Campaigns.Rules.Gifts;
using Campaigns.Rules.Rehearsals;

namespace Campaigns.Rules.Tests.Rehearsals;

public sealed class QuotaOutlookTests
{
    [Theory]
    [InlineData(10, 20L, 5, 10, 0, 0)]
    [InlineData(22, 20L, 5, 20, 2, 0)]
    [InlineData(30, 20L, 5, 20, 5, 5)]
    [InlineData(30, 20L, 0, 20, 0, 10)]
    [InlineData(30, null, 5, 30, 0, 0)]
    [InlineData(3, 0L, 0, 0, 0, 3)]
    [InlineData(0, 20L, 5, 0, 0, 0)]
    public void Of_Demand_FillsTheCapThenTheAllowance(long demand, long? free, long overrun, long within, long over, long away) =>
        QuotaOutlook.Of(demand, free, overrun).ShouldBe(new QuotaOutlook(demand, within, over, away));

    [Fact]
    public void GiftCost_FacesWithBatches_AreAtTheirCostAndOthersAtFace()
    {
        var gift = new GiftPackageItem { Item = "card", FaceFen = 25_000, DenominationsFen = [5_000, 10_000] };
        GiftCosts.Of(gift, GiftSource.Bought, new Dictionary<long, long> { [10_000] = 9_700 }).ShouldBe((2 * 9_700) + 5_000);
        GiftCosts.Of(gift, GiftSource.Printed, new Dictionary<long, long> { [10_000] = 9_700 }).ShouldBe(25_000);
        GiftCosts.Of(gift with { FaceFen = 12_345 }, GiftSource.Bought, new Dictionary<long, long>()).ShouldBe(12_345);
    }
}
