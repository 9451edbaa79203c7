using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Tests.Support;

/// <summary>Generators of release plans that divide their money exactly.</summary>
internal static class AnyPlan
{
    private static readonly Gen<IReadOnlyList<Condition>> Conditions = Gen.Elements<IReadOnlyList<Condition>>(
        [],
        [],
        [new MinSpendCondition(5000)],
        [new NoArrearsCondition(), new StatusCondition([MemberStatus.Active])],
        [new AnyCondition([new MinSpendCondition(8000), new MinUsageCondition(300, 5000)])]);

    public static Gen<ReleasePlan> Release(long depositFen) =>
        from shape in Shape(depositFen)
        from start in Gen.Elements(Enum.GetValues<ReleaseStart>())
        from month in Gen.Choose(0, 24)
        from kinds in Gen.SubListOf("prepaid-gift", "handset-lease")
        select new ReleasePlan
        {
            Spread = shape.Spread, Months = shape.Months, InitialFen = shape.InitialFen, AmountsFen = shape.AmountsFen, Day = shape.Day, Conditions = shape.Conditions,
            Start = start,
            StartPeriod = start == ReleaseStart.FixedMonth ? Period.Of(2026, 11) + month : null,
            AfterContracts = start == ReleaseStart.AfterContract ? [.. kinds.Append("contract-plan")] : [],
        };

    public static Gen<BonusPlan?> Bonus { get; } = Gen.OneOf(
        Gen.Constant<BonusPlan?>(null),
        from amount in Gen.Choose(1, 60_000)
        from shape in Shape(amount)
        from delay in Gen.Choose(0, 12)
        from lapses in Gen.Elements(true, false)
        from forfeits in Gen.Elements(true, false)
        select new BonusPlan
        {
            Spread = shape.Spread, Months = shape.Months, InitialFen = shape.InitialFen, AmountsFen = shape.AmountsFen, Day = shape.Day, Conditions = shape.Conditions,
            AmountFen = amount,
            DelayMonths = delay,
            Lapses = lapses,
            Unmet = forfeits && shape.Conditions.Count > 0 ? Unmet.Forfeit : Unmet.Hold,
        });

    private static Gen<ReleasePlan> Shape(long totalFen) =>
        from spread in Gen.Elements(Enum.GetValues<Spread>())
        from initial in Gen.OneOf(Gen.Constant(0L), Gen.Choose(0, (int)totalFen).Select(i => (long)i))
        from months in Gen.Choose(1, 36)
        from cuts in Gen.Choose(0, (int)(totalFen - initial)).ArrayOf(months - 1)
        from day in Gen.Choose(1, 28)
        from conditions in Conditions
        let rest = totalFen - initial
        let splits = spread != Spread.Listed && rest > 0
        select new ReleasePlan
        {
            Spread = spread,
            Months = splits ? (int)Math.Min(months, rest) : 0,
            InitialFen = initial,
            AmountsFen = spread == Spread.Listed ? Parts(rest, cuts) : [],
            Day = day,
            Conditions = rest > 0 ? conditions : [],
        };

    /// <summary>The lengths between the cuts of a line from 0 to <paramref name="rest"/>: they sum to it, and some are 0.</summary>
    private static long[] Parts(long rest, int[] cuts)
    {
        long[] ends = [0, .. cuts.Select(c => (long)c).Order(), rest];
        return [.. ends.Zip(ends.Skip(1), (from, to) => to - from)];
    }
}
