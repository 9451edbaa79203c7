using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Tests.Support;

/// <summary>Generators of conditions: of every kind, and put together to some depth.</summary>
internal static class AnyConditions
{
    /// <summary>One generator a kind of condition that has no parts, by its class.</summary>
    public static IReadOnlyDictionary<Type, Gen<Condition>> Simple { get; } = new Dictionary<Type, Gen<Condition>>
    {
        [typeof(TierCondition)] = Any.Tier.ArrayOf().Select(Condition (t) => new TierCondition(t)),
        [typeof(StatusCondition)] = Any.Status.ArrayOf().Select(Condition (s) => new StatusCondition(s)),
        [typeof(BranchCondition)] = Any.Branch.ArrayOf().Select(Condition (b) => new BranchCondition(b)),
        [typeof(ChannelCondition)] = Any.Channel.ArrayOf().Select(Condition (c) => new ChannelCondition(c)),
        [typeof(NoArrearsCondition)] = Gen.Constant<Condition>(new NoArrearsCondition()),
        [typeof(OnNetCondition)] = Any.Maybe(Gen.Choose(-5, 500)).Two().Select(Condition (m) => new OnNetCondition(m.Item1, m.Item2)),
        [typeof(MinSpendCondition)] = Any.Amount.Select(Condition (fen) => new MinSpendCondition(fen)),
        [typeof(BrandCondition)] = Any.Brand.ArrayOf().Select(Condition (b) => new BrandCondition(b)),
        [typeof(BillingCondition)] = Any.Billing.ArrayOf().Select(Condition (b) => new BillingCondition(b)),
        [typeof(ArpuCondition)] = Any.Maybe(Any.Amount).Two().Select(Condition (a) => new ArpuCondition(a.Item1, a.Item2)),
        [typeof(ArpuTrendCondition)] = Any.Maybe(Gen.OneOf(Gen.Choose(-120, 120), Gen.Elements(int.MinValue, int.MaxValue))).Two()
            .Select(Condition (p) => new ArpuTrendCondition(p.Item1, p.Item2)),
        [typeof(WarningFlagsCondition)] = Any.Flag.ArrayOf().Two()
            .Select(Condition (f) => new WarningFlagsCondition { Any = f.Item1, None = f.Item2 }),
        [typeof(SegmentCondition)] = Any.Segment.ArrayOf().Select(Condition (s) => new SegmentCondition(s)),
        [typeof(NamedListCondition)] = Any.List.ArrayOf().Select(Condition (l) => new NamedListCondition(l)),
        [typeof(NoEarlierCampaignCondition)] =
            from campaigns in Any.Campaign.ArrayOf()
            from since in Any.Maybe(Any.Date)
            select (Condition)new NoEarlierCampaignCondition(campaigns, since),
        [typeof(NoContractCondition)] =
            from kinds in Any.Kind.ArrayOf()
            from campaigns in Any.Campaign.ArrayOf()
            from day in Any.Maybe(Any.Date)
            select (Condition)new NoContractCondition(kinds) { Campaigns = campaigns, On = day },
        [typeof(HasContractCondition)] =
            from kinds in Any.Kind.ArrayOf()
            from endsBy in Any.Maybe(Any.Date)
            from months in Any.Maybe(Gen.Choose(-1, 24))
            select (Condition)new HasContractCondition(kinds) { EndsBy = endsBy, EndsWithinMonths = months },
        [typeof(MinUsageCondition)] = Any.Maybe(Any.Amount).Two().Select(Condition (a) => new MinUsageCondition(a.Item1, a.Item2)),
    };

    /// <summary>Any condition, with parts in parts up to three deep.</summary>
    public static Gen<Condition> Nested { get; } = UpTo(3);

    private static Gen<Condition> UpTo(int depth)
    {
        var simple = Gen.OneOf(Simple.Values);
        if (depth == 0)
            return simple;
        var part = UpTo(depth - 1);
        var parts = Gen.Choose(0, 3).SelectMany(n => part.ArrayOf(n));
        return Gen.Frequency(
            (4, simple),
            (1, parts.Select(Condition (c) => new AllCondition(c))),
            (1, parts.Select(Condition (c) => new AnyCondition(c))),
            (1, part.Select(Condition (c) => new NotCondition(c))));
    }
}
