using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Definitions;

public sealed class DefinitionValidatorTests
{
    private static readonly CampaignDefinition Good = Samples.Reference;

    [Fact]
    public void Validate_ReferenceCampaign_HasNoFault() => DefinitionValidator.Validate(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("", "required")]
    [InlineData("Thank-You", "code-pattern")]
    [InlineData("thank--you", "code-pattern")]
    [InlineData("-thank", "code-pattern")]
    [InlineData("感谢", "code-pattern")]
    [InlineData("a23456789-123456789-123456789-123456789-1", "too-long")]
    [InlineData("a2-3", null)]
    public void Validate_Code_IsLowerKebab(string code, string? fault) =>
        Faults(Good with { Code = code }).ShouldBe(fault is null ? [] : [$"code {fault}"]);

    [Fact]
    public void Validate_CampaignsOwnFields_EachHaveTheirFault()
    {
        Faults(Good with { SchemaVersion = 2 }).ShouldBe(["schemaVersion schema-version-unknown"]);
        Faults(Good with { Name = " " }).ShouldBe(["name required"]);
        Faults(Good with { Name = new string('名', 101) }).ShouldBe(["name too-long"]);
        Faults(Good with { End = Good.Start.AddDays(-1) }).ShouldBe(["end end-before-start"]);
        Faults(Good with { End = Good.Start }).ShouldBeEmpty();
        Faults(Good with { Start = DateOnly.MinValue, End = DateOnly.MaxValue }).ShouldBe(["start not-between", "end not-between"]);
        Faults(Good with { ContractKind = "Prepaid" }).ShouldBe(["contractKind code-pattern"]);
        Faults(Good with { MaxPerMember = 0 }).ShouldBe(["maxPerMember not-between"]);
        Faults(Good with { ReservationMinutes = 0 }).ShouldBe(["reservationMinutes not-between"]);
        Faults(Good with { ReservationMinutes = 1441 }).ShouldBe(["reservationMinutes not-between"]);
        Faults(Good with { ExclusionGroups = ["a", "a"] }).ShouldBe(["exclusionGroups duplicate"]);
        Faults(Good with { ExclusionGroups = ["a b"] }).ShouldBe(["exclusionGroups[0] code-pattern"]);
        Faults(Good with { Cancellation = new CancellationTerms { CoolingOffDays = -1 } }).ShouldBe(["cancellation.coolingOffDays not-between"]);
        Faults(Good with { Audience = [.. Good.Audience, new BranchCondition([])] }).ShouldBe(["audience[3].in required"]);
    }

    [Fact]
    public void Validate_Place_ListsHallsExactlyWhenAsked()
    {
        Faults(Good with { Place = new Place { Kind = PlaceKind.ListedHalls } }).ShouldBe(["place.halls required"]);
        Faults(Good with { Place = new Place { Kind = PlaceKind.ListedHalls, Halls = ["65010201"] } }).ShouldBeEmpty();
        Faults(Good with { Place = new Place { Kind = PlaceKind.AnyHall, Halls = ["65010201"] } }).ShouldBe(["place.halls halls-not-asked"]);
    }

    [Fact]
    public void Validate_Quota_FitsTheOffersAndAudience()
    {
        Faults(Quota(new TierUnits(Tier.Gold, -1))).ShouldBe(["quotaPolicy.totals[0].units not-between"]);
        Faults(Quota(new TierUnits(Tier.Gold, 1), new TierUnits(Tier.Gold, 1))).ShouldBe(["quotaPolicy.totals[1].tier duplicate"]);
        Faults(Quota(new TierUnits(Tier.None, 1))).ShouldBe(["quotaPolicy.totals[0].tier tier-without-offer"]);
        Faults(Good with { Audience = [new TierCondition([Tier.Diamond, Tier.Gold])] }).ShouldBe(["offers[2].tiers tier-excluded"]);
    }

    [Fact]
    public void Validate_Offers_AreThereAndDifferent()
    {
        Faults(Good with { Offers = [], QuotaPolicy = new QuotaPolicy() }).ShouldBe(["offers required"]);
        Faults(Good with { Offers = [.. Good.Offers, Good.Offers[0]] }).ShouldBe(["offers[3].code duplicate"]);
        Faults(Good with { Offers = [.. Good.Offers, .. Enumerable.Range(0, 18).Select(i => Good.Offers[0] with { Code = $"more-{i}" })] })
            .ShouldBe(["offers too-many-entries"]);
        Faults(With(o => o with { Tiers = [] })).ShouldBe(["offers[0].tiers required", "quotaPolicy.totals[0].tier tier-without-offer"]);
        Faults(With(o => o with { Name = "" })).ShouldBe(["offers[0].name required"]);
    }

    [Theory]
    [InlineData(20000, 10, 0, 1, null)]
    [InlineData(20000, 120, 0, 28, null)]
    [InlineData(0, 0, 0, 1, null)]
    [InlineData(20000, 0, 20000, 1, null)]
    [InlineData(10, 10, 0, 1, null)]
    [InlineData(9, 10, 0, 1, "release.months instalment-below-fen")]
    [InlineData(20000, 0, 0, 1, "release.months not-between")]
    [InlineData(20000, 121, 0, 1, "release.months not-between")]
    [InlineData(20000, 10, 20001, 1, "release.initialFen initial-exceeds-deposit")]
    [InlineData(20000, 10, -1, 1, "release.initialFen not-between")]
    [InlineData(20000, 10, 0, 0, "release.day not-between")]
    [InlineData(20000, 10, 0, 29, "release.day not-between")]
    [InlineData(100_000_001, 10, 0, 1, "depositFen not-between")]
    public void Validate_Release_FitsTheDeposit(long deposit, int months, long initial, int day, string? fault)
    {
        var campaign = With(o => o with { DepositFen = deposit, Release = new ReleasePlan { Months = months, InitialFen = initial, Day = day } });
        Faults(campaign).ShouldBe(fault is null ? [] : [$"offers[0].{fault}"]);
        if (fault is null)
            ReleaseCompiler.Compile(campaign.Offers[0]).Sum(l => l.Amount.Fen).ShouldBe(deposit);
    }

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

    private static IEnumerable<string> Faults(CampaignDefinition definition) =>
        DefinitionValidator.Validate(definition).Select(e => $"{e.Path} {e.Code}");

    private static CampaignDefinition Quota(params TierUnits[] totals) => Good with { QuotaPolicy = new QuotaPolicy { Totals = totals } };

    private static CampaignDefinition With(Func<Offer, Offer> change) =>
        Good with { Offers = [change(Good.Offers[0]), .. Good.Offers.Skip(1)] };
}
