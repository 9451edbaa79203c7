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

    public static Gen<string> Campaign { get; } = Gen.Elements(Codes);

    public static Gen<string> Brand { get; } = Gen.Elements("wo", "ufi", "ice-cream");

    public static Gen<Billing> Billing { get; } = Gen.Elements(Enum.GetValues<Billing>());

    public static Gen<Channel> Channel { get; } = Gen.Elements(Enum.GetValues<Channel>());

    public static Gen<string> Segment { get; } = Gen.Elements("business", "family", "student");

    public static Gen<string> List { get; } = Gen.Elements("invited", "complained", "staff");

    public static Gen<string> Flag { get; } = Gen.Elements("falling-arpu", "call-forwarding", "low-usage");

    /// <summary>Amounts close to each other, and the ends of what there is.</summary>
    public static Gen<long> Amount { get; } = Gen.OneOf(
        Gen.Choose(0, 40).Select(n => n * 500L),
        Gen.Elements(long.MinValue, -1, 1, long.MaxValue));

    /// <summary>Any date there is.</summary>
    public static Gen<DateOnly> Date { get; } = Gen.OneOf(
        Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
        Gen.Choose(new DateOnly(2026, 10, 1).DayNumber, new DateOnly(2027, 1, 31).DayNumber)).Select(DateOnly.FromDayNumber);

    public static Gen<Occasion> Occasion { get; } =
        from date in Date
        from channel in Channel
        select new Occasion(date, channel);

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
        from ended in Maybe(Date)
        from cancelled in Gen.Elements(true, false)
        select new ParticipationFact(
            campaign, campaign, live, last, joined, groups, live ? null : ended ?? joined, !live && cancelled);

    public static Gen<MonthUsage?> Usage { get; } = Gen.OneOf(
        Gen.Constant<MonthUsage?>(null),
        from period in Period
        from amounts in Amount.Three()
        select new MonthUsage(period, amounts.Item1, amounts.Item2, amounts.Item3));

    private static Gen<(long Arpu, long? Before, string? Brand, Billing? Billing, string[] Segments, string[] Lists, string[] Flags, MonthUsage? Usage)> About { get; } =
        from arpu in Amount
        from before in Maybe(Amount)
        from brand in Gen.OneOf(Gen.Constant<string?>(null), Brand.Select(string? (b) => b))
        from billing in Maybe(Billing)
        from segments in Segment.ArrayOf()
        from lists in List.ArrayOf()
        from flags in Flag.ArrayOf()
        from usage in Usage
        select (arpu, before, brand, billing, segments, lists, flags, usage);

    public static Gen<MemberFacts> Facts { get; } =
        from tier in Tier
        from status in Status
        from onNet in Date
        from arrears in Gen.Elements(true, false)
        from home in Branch.ArrayOf()
        from contracts in Contract.ArrayOf()
        from participations in Participation.ArrayOf()
        from about in About
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
            ArpuFen = about.Arpu,
            ArpuBeforeFen = about.Before,
            Brand = about.Brand,
            Billing = about.Billing,
            Segments = about.Segments,
            Lists = about.Lists,
            WarningFlags = about.Flags,
            Usage = about.Usage,
        };

    /// <summary>Every kind, nested freely.</summary>
    public static Gen<Condition> Condition => AnyConditions.Nested;

    public static Gen<T?> Maybe<T>(Gen<T> some)
        where T : struct =>
        Gen.OneOf(Gen.Constant((T?)null), some.Select(v => (T?)v));

    /// <summary>Checks 200 cases; the failing one is shrunk and shown with its seed.</summary>
    public static void Check<T>(Gen<T> gen, Action<T> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
