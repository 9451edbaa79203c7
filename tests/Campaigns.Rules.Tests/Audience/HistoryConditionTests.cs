using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Audience;

/// <summary>Conditions on contracts, earlier campaigns and the use of the month before.</summary>
public sealed class HistoryConditionTests
{
    private static readonly ParticipationFact Spring = Samples.Participation("spring", live: false) with { EnrolledOn = new DateOnly(2026, 3, 1) };

    [Theory]
    [InlineData("spring", null, false)]
    [InlineData("summer", null, true)]
    [InlineData("spring", "2026-03-01", false)]
    [InlineData("spring", "2026-03-02", true)]
    public void Judge_EarlierCampaign_BlocksFromTheDayOn(string campaign, string? since, bool passes)
    {
        var condition = new NoEarlierCampaignCondition([campaign, "other"], since is null ? null : Dates.Parse(since));
        condition.Judge(Samples.Member with { Participations = [Spring] }, Samples.Now)
            .ShouldBe(new Verdict(passes ? "no-earlier-campaign" : "earlier-campaign", passes));
        condition.Judge(Samples.Member with { Participations = [Spring with { Live = true }] }, Samples.Now).Passed.ShouldBe(passes);
        condition.Judge(Samples.Member with { Participations = [Spring with { Cancelled = true }] }, Samples.Now).Passed.ShouldBeTrue();
    }

    [Fact]
    public void Evaluate_SeveralEarlierCampaigns_NamesTheLatest()
    {
        ParticipationFact[] joinings = [Spring, Spring with { CampaignCode = "summer", EnrolledOn = new DateOnly(2026, 6, 1) }];
        new NoEarlierCampaignCondition(["spring", "summer"]).Evaluate(Samples.Member with { Participations = joinings }, Samples.Now)
            .Data["campaign"].ShouldBe("summer");
    }

    [Theory]
    [InlineData("2027-02-22", null, 3, "has-contract")]
    [InlineData("2027-02-23", null, 3, "contract-ends-late")]
    [InlineData("2026-11-22", null, 0, "has-contract")]
    [InlineData("2026-11-21", null, null, "contract-missing")]
    [InlineData("2027-01-01", "2026-12-31", 3, "contract-ends-late")]
    [InlineData("2026-12-31", "2026-12-31", null, "has-contract")]
    [InlineData("2027-03-01", "2027-12-31", 3, "contract-ends-late")]
    [InlineData(null, null, null, "has-contract")]
    [InlineData(null, "2027-12-31", null, "contract-ends-late")]
    public void Judge_HasContract_EndsWithinItsBounds(string? end, string? endsBy, int? months, string code)
    {
        ContractFact contract = new("handset-lease", "购机", new DateOnly(2025, 1, 1), end is null ? null : Dates.Parse(end));
        var condition = new HasContractCondition(["handset-lease"]) { EndsBy = endsBy is null ? null : Dates.Parse(endsBy), EndsWithinMonths = months };
        condition.Judge(Samples.Member with { Contracts = [contract] }, Samples.Now).ShouldBe(new Verdict(code, code == "has-contract"));
        condition.Judge(Samples.Member with { Contracts = [contract with { Kind = "contract-plan" }] }, Samples.Now).Code.ShouldBe("contract-missing");
    }

    [Fact]
    public void Evaluate_SeveralContracts_TheOneThatEndsFirstCounts()
    {
        ContractFact[] contracts =
        [
            new("handset-lease", "open", Samples.Day, null),
            new("handset-lease", "late", Samples.Day, new DateOnly(2028, 1, 1)),
            new("handset-lease", "soon", Samples.Day, new DateOnly(2026, 12, 1)),
        ];
        var outcome = new HasContractCondition(["handset-lease"]) { EndsWithinMonths = 1 }.Evaluate(Samples.Member with { Contracts = contracts }, Samples.Now);
        (outcome.Passed, outcome.Data["name"], outcome.Data["endsBy"]).ShouldBe((true, "soon", "2026-12-22"));
    }

    [Theory]
    [InlineData("2026-11-30", "no-contract")]
    [InlineData("2027-01-01", "already-in-offer")]
    public void Judge_NoContractOnADay_AsksOfThatDay(string end, string code)
    {
        var condition = new NoContractCondition { Campaigns = ["spring"], On = new DateOnly(2027, 1, 1) };
        ContractFact contract = new("prepaid-gift", "春季", new DateOnly(2026, 1, 1), Dates.Parse(end), "spring", 5);
        condition.Judge(Samples.Member with { Contracts = [contract] }, Samples.Now).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(10, 0, 10L, 100L, "usage")]
    [InlineData(0, 100, 10L, 100L, "usage")]
    [InlineData(9, 99, 10L, 100L, "usage-too-low")]
    [InlineData(9, 100, 10L, null, "usage-too-low")]
    [InlineData(10, 99, null, 100L, "usage-too-low")]
    public void Judge_MinUsage_EitherAmountIsEnough(long minutes, long megabytes, long? minMinutes, long? minMegabytes, string code)
    {
        var used = Samples.Member with { Usage = new MonthUsage(Period.Of(2026, 10), 0, minutes, megabytes) };
        var condition = new MinUsageCondition(minMinutes, minMegabytes);
        condition.Judge(used, Samples.Now).ShouldBe(new Verdict(code, code == "usage"));
        condition.Judge(Samples.Member, Samples.Now).ShouldBe(Verdict.Unknown("usage-unknown"));
    }

    [Theory]
    [InlineData(5_000, "spend")]
    [InlineData(4_999, "spend-too-low")]
    public void Judge_MinSpend_BoundIncluded(long spend, string code)
    {
        var used = Samples.Member with { Usage = new MonthUsage(Period.Of(2026, 10), spend, 0, 0) };
        new MinSpendCondition(5_000).Judge(used, Samples.Now).ShouldBe(new Verdict(code, code == "spend"));
        new MinSpendCondition(5_000).Judge(Samples.Member, Samples.Now).ShouldBe(Verdict.Unknown("usage-unknown"));
    }

    [Theory]
    [InlineData(Channel.Hall, "channel-not-included")]
    [InlineData(Channel.Online, "channel")]
    public void Judge_Channel_IsThatOfTheOccasion(Channel channel, string code) =>
        new ChannelCondition([Channel.Online, Channel.Telesales]).Judge(Samples.Member, new Occasion(Samples.Day, channel)).Code.ShouldBe(code);
}
