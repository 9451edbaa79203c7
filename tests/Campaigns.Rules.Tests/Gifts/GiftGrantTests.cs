using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Tests.Support;
using FsCheck.Fluent;

namespace Campaigns.Rules.Tests.Gifts;

public sealed class GiftGrantTests
{
    private static readonly GiftPackageItem Voucher = Gift("voucher", 5_000, 5_000);
    private static readonly GiftPackageItem Umbrella = Gift("umbrella", 3_000, 3_000) with { Choice = "present" };
    private static readonly GiftPackageItem Cup = Gift("cup", 4_000, 4_000) with { Choice = "present" };
    private static readonly GiftPackageItem DiamondCup = Cup with { When = [new TierCondition([Tier.Diamond])] };
    private static readonly GiftPackageItem DiamondExtra = Gift("voucher", 10_000, 10_000) with { When = [new TierCondition([Tier.Diamond])] };
    private static readonly MemberFacts Gold = Samples.Member with { Tier = Tier.Gold };

    [Fact]
    public void Resolve_PlainGifts_GivesThemAll() => Given(Gold, [Voucher, Gift("card", 25_000, 5_000)]).ShouldBe(["voucher 5000", "card 25000"]);

    [Fact]
    public void Resolve_NothingChosen_GivesTheFirstOfTheGroup() => Given(Gold, [Umbrella, Cup, Voucher]).ShouldBe(["umbrella 3000", "voucher 5000"]);

    [Theory]
    [InlineData("umbrella", "umbrella 3000")]
    [InlineData("cup", "cup 4000")]
    public void Resolve_ItemChosen_GivesThatOfTheGroup(string choice, string expected) => Given(Gold, [Umbrella, Cup], choice).ShouldBe([expected]);

    [Fact]
    public void Resolve_FirstOfTheGroupIsConditional_GivesTheFirstThatIsMet()
    {
        Given(Gold, [DiamondCup, Umbrella]).ShouldBe(["umbrella 3000"]);
        Given(Samples.Member, [DiamondCup, Umbrella]).ShouldBe(["cup 4000"]);
    }

    [Fact]
    public void Resolve_NoneOfTheGroupIsMet_GivesNothing() => Given(Gold, [DiamondCup, Voucher]).ShouldBe(["voucher 5000"]);

    [Fact]
    public void Resolve_ExtraOfTheSameItem_AddsToTheBase()
    {
        var grant = GiftGrant.Resolve([Voucher, DiamondExtra], Samples.Member, Samples.Now);
        grant.Gifts.Single().FaceFen.ShouldBe(15_000);
        grant.Gifts.Single().DenominationsFen.ShouldBe([5_000, 10_000]);
        Given(Gold, [Voucher, DiamondExtra]).ShouldBe(["voucher 5000"]);
    }

    [Fact]
    public void Resolve_ExtraOfTheChosenItem_AddsToWhatWasChosen() =>
        Given(Samples.Member, [Umbrella, Cup, Gift("cup", 1_000, 1_000)], "cup").ShouldBe(["cup 5000"]);

    [Theory]
    [InlineData(GiftGrant.ChoiceUnknown, "voucher")]
    [InlineData(GiftGrant.ChoiceUnknown, "nothing")]
    [InlineData(GiftGrant.ChoiceNotMet, "cup")]
    [InlineData(GiftGrant.ChoiceTwice, "umbrella", "cup")]
    [InlineData(GiftGrant.ChoiceTwice, "umbrella", "umbrella")]
    public void Resolve_WrongChoice_IsAFaultWithTheItem(string code, params string[] choices)
    {
        var grant = GiftGrant.Resolve([Voucher, Umbrella, DiamondCup], Gold, Samples.Now, choices);
        grant.Gifts.ShouldBeEmpty();
        grant.Fault!.Code.ShouldBe(code);
        grant.Fault.Data["item"].ShouldBe(choices[^1]);
    }

    [Fact]
    public void Resolve_Alternatives_AreThoseTheMemberMayHave()
    {
        GiftGrant.Resolve([Umbrella, Cup, Voucher], Gold, Samples.Now).Alternatives.Single().Gifts.ShouldBe([Umbrella, Cup]);
        GiftGrant.Resolve([Umbrella, DiamondCup], Gold, Samples.Now).Alternatives.ShouldBeEmpty();
    }

    [Fact]
    public void Promised_ItemOfSeveralParts_PermitsTheDenominationsOfAll()
    {
        var promised = GiftGrant.Promised([Voucher, Umbrella, DiamondExtra], "voucher", 5_000);
        promised.FaceFen.ShouldBe(5_000);
        promised.DenominationsFen.ShouldBe([5_000, 10_000]);
    }

    /// <summary>Whatever the offer and the member: never two of a group, every face from gifts of that item, and no item twice.</summary>
    [Fact]
    public void Resolve_Anything_GivesEachItemOnceAndOneOfEachGroup() => Any.Check(
        from items in Gen.Elements("a", "b", "c").ArrayOf()
        from groups in Gen.Elements(null, "x", "y").ArrayOf(items.Length)
        from conditional in Gen.Elements(true, false).ArrayOf(items.Length)
        from tier in Gen.Elements(Tier.Gold, Tier.Diamond)
        select (tier, gifts: items.Select((item, i) => Gift(item, 1 << i, 1) with
        {
            Choice = groups[i],
            When = conditional[i] ? [new TierCondition([Tier.Diamond])] : [],
        }).Take(12).ToArray()),
        c =>
        {
            var grant = GiftGrant.Resolve(c.gifts, Samples.Member with { Tier = c.tier }, Samples.Now);
            grant.Fault.ShouldBeNull();
            grant.Gifts.Select(g => g.Item).ShouldBeUnique();

            // Every face is another power of two: the sum tells which gifts it was made of.
            var given = c.gifts.Where(g => (grant.Gifts.FirstOrDefault(o => o.Item == g.Item)?.FaceFen & g.FaceFen) > 0).ToArray();
            given.Where(g => g.Choice is not null).Select(g => g.Choice).ShouldBeUnique();
            var met = c.gifts.Where(g => g.When.Count == 0 || c.tier == Tier.Diamond).ToArray();
            given.ShouldBeSubsetOf(met);
            met.Where(g => g.Choice is null).ShouldBeSubsetOf(given);
            met.Select(g => g.Choice).OfType<string>().Distinct().ShouldBe(given.Select(g => g.Choice).OfType<string>(), ignoreOrder: true);
        });

    private static IEnumerable<string> Given(MemberFacts facts, IReadOnlyList<GiftPackageItem> gifts, params string[] choices) =>
        GiftGrant.Resolve(gifts, facts, Samples.Now, choices).Gifts.Select(g => $"{g.Item} {g.FaceFen}");

    private static GiftPackageItem Gift(string item, long faceFen, params long[] denominations) =>
        new() { Item = item, FaceFen = faceFen, DenominationsFen = denominations };
}
