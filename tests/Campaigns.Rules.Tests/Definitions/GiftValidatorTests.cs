using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using static Campaigns.Rules.Tests.Support.Faulty;

namespace Campaigns.Rules.Tests.Definitions;

public sealed class GiftValidatorTests
{
    private static readonly GiftPackageItem Card = new() { Item = "card", FaceFen = 5000, DenominationsFen = [5000] };

    private static readonly Condition LongOnNet = new OnNetCondition(From: 120);

    [Theory]
    [InlineData(25000, "5000,10000", null)]
    [InlineData(25000, "10000", "denominationsFen faces-cannot-sum")]
    [InlineData(25000, "10000,30000", "denominationsFen faces-cannot-sum")]
    [InlineData(25000, "", "denominationsFen required")]
    [InlineData(25000, "5000,5000", "denominationsFen duplicate")]
    [InlineData(25000, "0,5000", "denominationsFen not-between")]
    [InlineData(0, "5000", "faceFen not-between")]
    [InlineData(25000, "1", "denominationsFen denominations-too-fine")]
    [InlineData(20000, "1", null)]
    public void Validate_Gift_CanBeMadeOfItsFaces(long face, string denominations, string? fault)
    {
        var faces = denominations.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(d => long.Parse(d, CultureInfo.InvariantCulture)).ToArray();
        var gift = new GiftPackageItem { Item = "card", FaceFen = face, DenominationsFen = faces };
        Faults(With(o => o with { Gifts = [gift] })).ShouldBe(fault is null ? [] : [$"offers[0].gifts[0].{fault}"]);
    }

    [Fact]
    public void Validate_Gifts_NameEachItemOnce()
    {
        var gift = Good.Offers[0].Gifts[0];
        Faults(With(o => o with { Gifts = [gift, gift] })).ShouldBe(["offers[0].gifts[1].item duplicate"]);
        Faults(With(o => o with { Gifts = [gift with { Item = "" }] })).ShouldBe(["offers[0].gifts[0].item required"]);
    }

    [Fact]
    public void Validate_Gifts_NameAnItemAgainOnlyWhereThePartsMerge()
    {
        Gifts(Card, Card).ShouldBe(["gifts[1].item duplicate"]);
        Gifts(Card, Card with { When = [LongOnNet] }).ShouldBeEmpty();
        Gifts(Card, Card with { When = [LongOnNet], FaceFen = 10000, DenominationsFen = [10000] }).ShouldBe(["gifts[1].denominationsFen denominations-differ"]);
        Gifts(Card with { FaceFen = 15000, DenominationsFen = [1] }, Card with { FaceFen = 15000, DenominationsFen = [1], When = [LongOnNet] })
            .ShouldBe(["gifts[1].denominationsFen denominations-too-fine"]);
        Gifts(Card with { FaceFen = long.MaxValue }, Card with { When = [LongOnNet] }).ShouldBe(["gifts[0].faceFen not-between"]);
        Gifts(Card with { Item = "" }).ShouldBe(["gifts[0].item required"]);
    }

    [Fact]
    public void Validate_Choices_OfferTwoOrMore()
    {
        var (one, other) = (Card with { Choice = "gift" }, Card with { Item = "voucher", Choice = "gift" });
        Gifts(one, other).ShouldBeEmpty();
        Gifts(one).ShouldBe(["gifts[0].choice choice-of-one"]);
        Gifts(one, one).ShouldBe(["gifts[1].item duplicate"]);
        Gifts(one with { Choice = "A b" }, other with { Choice = "A b" }).ShouldBe(["gifts[0].choice code-pattern", "gifts[1].choice code-pattern"]);
        Gifts(one, other, Card with { When = [LongOnNet] }).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_When_CanBeMetByThoseWhoGetTheOffer()
    {
        Gifts(Card with { When = [new TierCondition([Tier.Gold])] }).ShouldBe(["gifts[0].when conditions-for-nobody"]);
        Gifts(Card with { When = [new ChannelCondition([Channel.Online])] }).ShouldBe(["gifts[0].when conditions-for-nobody"]);
        Gifts(Card with { When = [new OnNetCondition()] }).ShouldBe(["gifts[0].when[0] bound-missing"]);
    }

    private static IEnumerable<string> Gifts(params GiftPackageItem[] gifts) => OfferFaults(o => o with { Gifts = gifts });
}
