using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Tests.Support;

/// <summary>Generators of facts and conditions, from small sets so that they meet.</summary>
internal static class Any
{
    private static readonly string[] Codes = ["thank-you-members", "spring", "summer"];

    public static Gen<Tier> Tier { get; } = Gen.Elements(Enum.GetValues<Tier>());

    public static Gen<MemberStatus> Status { get; } = Gen.Elements(Enum.GetValues<MemberStatus>());

    public static Gen<string> Kind { get; } = Gen.Elements("contract-plan", "prepaid-gift", "handset-lease");

    public static Gen<string> Branch { get; } = Gen.Elements("65", "6501", "6502", "650102", "65010201");

    /// <summary>Any date there is.</summary>
    public static Gen<DateOnly> Date { get; } = Gen.OneOf(
        Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
        Gen.Choose(new DateOnly(2026, 10, 1).DayNumber, new DateOnly(2027, 1, 31).DayNumber)).Select(DateOnly.FromDayNumber);

    public static Gen<Period> Period { get; } = Gen.Choose(12, (9998 * 12) + 11).Select(Rules.Periods.Period.FromNumber);

    public static Gen<ContractFact> Contract { get; } =
        from kind in Kind
        from start in Date
        from end in Maybe(Date)
        from campaign in Gen.Elements(Codes.Append(null))
        select new ContractFact(kind, $"合约 {kind}", start, end, campaign, campaign is null ? null : 5);

    public static Gen<ParticipationFact> Participation { get; } =
        from campaign in Gen.Elements(Codes)
        from live in Gen.Elements(true, false)
        from last in Maybe(Period)
        from joined in Date
        from groups in Gen.Elements("a", "b", "c").ArrayOf()
        select new ParticipationFact(campaign, campaign, live, last, joined, groups);

    public static Gen<MemberFacts> Facts { get; } =
        from tier in Tier
        from status in Status
        from onNet in Date
        from arrears in Gen.Elements(true, false)
        from home in Branch.ArrayOf()
        from contracts in Contract.ArrayOf()
        from participations in Participation.ArrayOf()
        select new MemberFacts
        {
            MemberId = 7,
            Tier = tier,
            Status = status,
            OnNetSince = onNet,
            InArrears = arrears,
            HomeBranches = home,
            Contracts = contracts,
            Participations = participations,
        };

    public static Gen<Condition> Condition { get; } = Gen.OneOf(
        Tier.ArrayOf().Select(Condition (t) => new TierCondition(t)),
        Status.ArrayOf().Select(Condition (s) => new StatusCondition(s)),
        Kind.ArrayOf().Select(Condition (k) => new NoContractCondition(k)),
        Branch.ArrayOf().Select(Condition (b) => new BranchCondition(b)),
        Gen.Constant<Condition>(new NoArrearsCondition()),
        Maybe(Gen.Choose(-5, 500)).Two().Select(Condition (m) => new OnNetCondition(m.Item1, m.Item2)));

    public static Gen<T?> Maybe<T>(Gen<T> some)
        where T : struct =>
        Gen.OneOf(Gen.Constant((T?)null), some.Select(v => (T?)v));

    /// <summary>Checks 200 cases; the failing one is shrunk and shown with its seed.</summary>
    public static void Check<T>(Gen<T> gen, Action<T> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
