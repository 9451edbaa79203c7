using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Tests.Support;
using static Campaigns.Rules.Tests.Support.Faulty;

namespace Campaigns.Rules.Tests.Definitions;

public sealed class DefinitionValidatorTests
{
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
        Faults(Good with { Place = new Place { Channels = [] } }).ShouldBe(["place.channels required"]);
        Faults(Good with { Place = new Place { Channels = [Channel.Hall, Channel.Hall] } }).ShouldBe(["place.channels duplicate"]);
    }

    [Fact]
    public void Validate_Joinings_FitEachOther()
    {
        Faults(Good with { MaxJoinings = 0 }).ShouldBe(["maxJoinings not-between"]);
        Faults(Good with { MaxPerMember = 2, MaxJoinings = 1 }).ShouldBe(["maxJoinings joinings-below-live"]);
        Faults(Good with { MaxJoinings = 1, WaitMonths = 3 }).ShouldBe(["waitMonths wait-for-nothing"]);
        Faults(Good with { WaitMonths = 121 }).ShouldBe(["waitMonths not-between"]);
        Faults(Good with { MaxJoinings = 2, WaitMonths = 3 }).ShouldBeEmpty();
        Faults(Good with { Priority = 1001 }).ShouldBe(["priority not-between"]);
    }

    [Fact]
    public void Validate_Offers_AreThereAndDifferent()
    {
        Faults(Good with { Offers = [], QuotaPolicy = new QuotaPolicy() }).ShouldBe(["offers required"]);
        Faults(Good with { Offers = [.. Good.Offers, Good.Offers[0]] }).ShouldBe(["offers[3].code duplicate"]);
        Faults(Good with { Offers = [.. Good.Offers, Good.Offers[0] with { Code = "again", Name = "又一档" }] }).ShouldBe(["offers[3] offer-repeated"]);
        Faults(Good with { Offers = [.. Good.Offers, .. Enumerable.Range(0, 18).Select(i => Good.Offers[0] with { Code = $"more-{i}", DepositFen = 1000 + i })] })
            .ShouldBe(["offers too-many-entries"]);
        Faults(With(o => o with { Tiers = [] })).ShouldBe(["offers[0].tiers required", "quotaPolicy.totals[0].tier tier-without-offer"]);
        Faults(With(o => o with { Name = "" })).ShouldBe(["offers[0].name required"]);
    }
}
