using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Audience;

public sealed class ConditionTests
{
    private static readonly NoContractCondition NoContract = new(["contract-plan", "prepaid-gift"]);

    [Theory]
    [InlineData("tier", Tier.Gold, MemberStatus.Active, "tier")]
    [InlineData("tier", Tier.Silver, MemberStatus.Active, "tier-not-included")]
    [InlineData("status", Tier.Gold, MemberStatus.Active, "status")]
    [InlineData("status", Tier.Gold, MemberStatus.PortedOut, "status-not-included")]
    public void Evaluate_TierAndStatus_ExplainThemselvesBothWays(string kind, Tier tier, MemberStatus status, string code)
    {
        Condition condition = kind == "tier" ? new TierCondition([Tier.Gold, Tier.Diamond]) : new StatusCondition([MemberStatus.Active]);
        var outcome = condition.Evaluate(Samples.Member with { Tier = tier, Status = status }, Samples.Now);
        (outcome.Code, outcome.Passed).ShouldBe((code, code == kind));
        outcome.Data[kind].ShouldBe(kind == "tier" ? EnumCode.Of(tier) : EnumCode.Of(status));
    }

    [Theory]
    [InlineData("2021-10-05", null, null, "on-net", "61")]
    [InlineData("2021-10-23", null, null, "on-net", "60")]
    [InlineData("2021-10-23", 60, 60, "on-net", "60")]
    [InlineData("2021-11-23", 60, null, "on-net-too-short", "59")]
    [InlineData("2021-10-22", null, 60, "on-net-too-long", "61")]
    [InlineData("2030-01-01", 0, null, "on-net", "0")]
    public void Evaluate_OnNet_CountsFullMonthsBoundsIncluded(string since, int? from, int? to, string code, string months)
    {
        var outcome = new OnNetCondition(from, to).Evaluate(Samples.Member with { OnNetSince = Dates.Parse(since) }, Samples.Now);
        (outcome.Code, outcome.Passed, outcome.Data["months"]).ShouldBe((code, code == "on-net", months));
    }

    [Theory]
    [InlineData("contract-plan", "2026-01-01", "2026-11-21", "no-contract")]
    [InlineData("contract-plan", "2026-01-01", "2026-11-22", "contract-running")]
    [InlineData("contract-plan", "2026-11-22", null, "contract-running-open")]
    [InlineData("contract-plan", "2026-11-23", null, "no-contract")]
    [InlineData("handset-lease", "2026-01-01", null, "no-contract")]
    public void Evaluate_Contract_BlocksOnItsDaysBoundsIncluded(string kind, string start, string? end, string code)
    {
        ContractFact contract = new(kind, "畅享", Dates.Parse(start), end is null ? null : Dates.Parse(end));
        var outcome = NoContract.Evaluate(Samples.Member with { Contracts = [contract] }, Samples.Now);
        (outcome.Code, outcome.Passed).ShouldBe((code, code == "no-contract"));
    }

    [Fact]
    public void Evaluate_SeveralContracts_NamesTheOneThatEndsLast()
    {
        ContractFact[] contracts =
        [
            new("contract-plan", "first", Samples.Day, new DateOnly(2027, 1, 31)),
            new("prepaid-gift", "last", Samples.Day, new DateOnly(2027, 9, 30), "spring", 5),
            new("handset-lease", "not asked", Samples.Day, null),
        ];
        var outcome = NoContract.Evaluate(Samples.Member with { Contracts = contracts }, Samples.Now);
        outcome.Code.ShouldBe(RuleCodes.AlreadyInOffer);
        (outcome.Data["name"], outcome.Data["until"], outcome.Data["lastPeriod"]).ShouldBe(("last", "2027-09-30", "2027-09"));
    }

    [Theory]
    [InlineData("65", true)]
    [InlineData("6501", true)]
    [InlineData("650102", true)]
    [InlineData("6502", false)]
    [InlineData("650", false)]
    public void Evaluate_Branch_MeansTheSubtree(string branch, bool passes) =>
        new BranchCondition([branch, "9999"]).Evaluate(Samples.Member, Samples.Now).Passed.ShouldBe(passes);

    [Theory]
    [InlineData(true, "in-arrears")]
    [InlineData(false, "no-arrears")]
    public void Evaluate_Arrears_Refuse(bool inArrears, string code) =>
        new NoArrearsCondition().Evaluate(Samples.Member with { InArrears = inArrears }, Samples.Now).Code.ShouldBe(code);

    [Fact]
    public void Evaluate_AnyFactsOnAnyDate_NeverThrows() => Any.Check(
        from condition in Any.Condition
        from facts in Any.Facts
        from date in Any.Date
        select (condition, facts, date),
        c => c.condition.Evaluate(c.facts, new Occasion(c.date)).Code.ShouldNotBeEmpty());

    [Fact]
    public void Registry_EveryKindOfCondition_IsNamedOnce()
    {
        var kinds = typeof(Condition).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Condition)));
        ConditionRegistry.Kinds.Select(k => k.DerivedType).ShouldBe(kinds, ignoreOrder: true);
        ConditionRegistry.Kinds.Select(k => k.TypeDiscriminator).ShouldBeUnique();
    }

    [Fact]
    public void Validate_NothingNamed_IsAFault()
    {
        Condition[] empty = [new TierCondition([]), new StatusCondition([]), new NoContractCondition([" "]), new BranchCondition([])];
        foreach (var condition in empty)
            Faults(condition).ShouldHaveSingleItem().Code.ShouldBe(DefinitionCodes.Required);
        Faults(new BranchCondition(["a", "a"])).ShouldHaveSingleItem().Code.ShouldBe(DefinitionCodes.Duplicate);
        Faults(new NoArrearsCondition()).ShouldBeEmpty();
    }

    public static TheoryData<Condition, string> Faulty() => new()
    {
        { new BrandCondition([]), ".in required" },
        { new BillingCondition([]), ".in required" },
        { new SegmentCondition(["a", "a"]), ".in duplicate" },
        { new NamedListCondition(["a,b"]), ".in comma-in-code" },
        { new NamedListCondition([new string('a', 41)]), ".in too-long" },
        { new SegmentCondition([.. Enumerable.Range(0, 101).Select(n => $"s{n}")]), ".in too-many-entries" },
        { new ArpuCondition(), " bound-missing" },
        { new ArpuCondition(200, 100), ".toFen range-reversed" },
        { new ArpuTrendCondition(FromPercent: -101), ".fromPercent not-between" },
        { new WarningFlagsCondition(), ".any required" },
        { new WarningFlagsCondition { None = [" "] }, ".none required" },
        { new NoEarlierCampaignCondition([]), ".campaigns required" },
        { new NoContractCondition(), ".kinds required" },
        { new NoContractCondition { Campaigns = ["a", "a"] }, ".campaigns duplicate" },
        { new HasContractCondition([]), ".kinds required" },
        { new HasContractCondition(["a"]) { EndsWithinMonths = -1 }, ".endsWithinMonths not-between" },
        { new MinUsageCondition(), " bound-missing" },
        { new MinUsageCondition(DataMb: 0), ".dataMb not-between" },
        { new MinSpendCondition(0), ".fen not-between" },
        { new ChannelCondition([]), ".in required" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Validate_FieldThatCannotBeMeant_IsAFault(Condition condition, string fault) =>
        Faults(condition).Select(f => $"{f.Path} {f.Code}").ShouldBe(["audience[0]" + fault]);

    [Theory]
    [InlineData(null, null, "audience[0] bound-missing")]
    [InlineData(-1, null, "audience[0].from not-between")]
    [InlineData(null, 1201, "audience[0].to not-between")]
    [InlineData(6, 5, "audience[0].to range-reversed")]
    [InlineData(0, 1200, null)]
    public void Validate_OnNetBounds_MustBeMeant(int? from, int? to, string? fault) =>
        string.Join('\n', Faults(new OnNetCondition(from, to)).Select(f => $"{f.Path} {f.Code}")).ShouldBe(fault ?? "");

    private static IReadOnlyList<DefinitionError> Faults(Condition condition)
    {
        var errors = new DefinitionErrors();
        condition.Validate("audience[0]", errors);
        return errors.All;
    }
}
