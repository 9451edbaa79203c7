using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Releases;

/// <summary>Whatever the plan and whatever the months bring, no fen of either lot is lost or given twice (domain §4.4).</summary>
public sealed class ReleaseRunPropertyTests
{
    private static readonly Period Start = Period.Of(2026, 12);

    private static readonly Gen<IReadOnlyList<Condition>> Conditions = Gen.OneOf(
        Gen.Constant<IReadOnlyList<Condition>>([]),
        Gen.Constant<IReadOnlyList<Condition>>([new MinSpendCondition(3_000)]),
        Gen.Constant<IReadOnlyList<Condition>>([new TierCondition([Tier.Gold]), new NotCondition(new MinUsageCondition(50, 100))]),
        Gen.Constant<IReadOnlyList<Condition>>([new NoArrearsCondition(), new AnyCondition([new MinSpendCondition(9_000), new MinUsageCondition(10)])]));

    private static readonly Gen<(long Total, ReleasePlan Plan)> Plans =
        from total in Gen.OneOf(Gen.Choose(0, 50), Gen.Choose(0, 1_000_000))
        from initial in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, total))
        from months in Gen.Choose(1, 12)
        from spread in Gen.Elements(Enum.GetValues<Spread>())
        from cuts in Gen.Choose(0, total - initial).ArrayOf(months - 1)
        from conditions in Conditions
        select ((long)total, new ReleasePlan
        {
            Spread = spread,
            Months = months,
            InitialFen = initial,
            AmountsFen = spread == Spread.Listed ? Parts(total - initial, cuts) : [],
            Conditions = conditions,
        });

    private static readonly Gen<Offer> Offers =
        from paidIn in Plans
        from bonus in Plans
        from delay in Gen.Choose(0, 6)
        from unmet in Gen.Elements(Enum.GetValues<Unmet>())
        select new Offer
        {
            Code = "any",
            Name = "any",
            Tiers = [Tier.Gold],
            DepositFen = paidIn.Total,
            Release = paidIn.Plan,
            Bonus = new BonusPlan
            {
                AmountFen = bonus.Total,
                Spread = bonus.Plan.Spread,
                Months = bonus.Plan.Months,
                InitialFen = bonus.Plan.InitialFen,
                AmountsFen = bonus.Plan.AmountsFen,
                Conditions = bonus.Plan.Conditions,
                DelayMonths = delay,
                Unmet = unmet,
            },
        };

    private static readonly Gen<Month> Months =
        from status in Gen.Elements(MemberStatus.Active, MemberStatus.Active, MemberStatus.Suspended)
        from arrears in Gen.Elements(false, false, true)
        from tier in Any.Tier
        from spend in Any.Maybe(Gen.Choose(0, 10_000).Select(s => (long)s))
        from minutes in Gen.Choose(0, 100)
        select new Month(status, arrears, tier, spend, minutes);

    [Fact]
    public void Run_AnyPlanAndAnyMonths_LosesNothingAndForfeitsOnlyBonus() =>
        Any.Check(from offer in Offers from months in Months.ArrayOf() select (offer, months), it =>
        {
            var lines = ReleaseCompiler.Compile(it.offer);
            var outcomes = new Dictionary<(Lot, int), InstalmentVerdict>();
            for (var i = 0; i < it.months.Length; i++)
            {
                Run(lines, outcomes, it.months, i);
                foreach (var lot in Enum.GetValues<Lot>())
                    ShouldBeWhole(lot, lot == Lot.PaidIn ? it.offer.DepositFen : it.offer.Bonus!.AmountFen, lines, outcomes);
            }

            outcomes.Where(o => o.Value.Outcome == InstalmentOutcome.Forfeited).ShouldAllBe(o => o.Key.Item1 == Lot.Bonus);
            outcomes.Values.ShouldAllBe(v => v.Outcome == InstalmentOutcome.Posted || v.Reason != null);
        });

    /// <summary>The run of one month, as posting does it: what is due and not decided, and what is held.</summary>
    private static void Run(
        IReadOnlyList<ReleaseLine> lines, Dictionary<(Lot, int), InstalmentVerdict> outcomes, Month[] months, int run)
    {
        foreach (var line in lines.Where(l => l.MonthOffset <= run))
        {
            var key = (line.Lot, line.N);
            if (outcomes.TryGetValue(key, out var before) && before.Outcome != InstalmentOutcome.Held)
                continue;
            var facts = months[run].Facts(months.ElementAtOrDefault(line.MonthOffset - 1)?.Usage(line.MonthOffset - 1));
            var late = months.ElementAtOrDefault(run - 1)?.Usage(run - 1);
            var terms = line.Terms ?? new InstalmentTerms([], Unmet.Hold);
            outcomes[key] = InstalmentDecision.Decide(
                new ConditionalInstalment(line.Lot, terms, facts, late, run > line.MonthOffset), new Occasion((Start + run).FirstDay));
        }
    }

    private static void ShouldBeWhole(
        Lot lot, long promised, IReadOnlyList<ReleaseLine> lines, Dictionary<(Lot, int), InstalmentVerdict> outcomes)
    {
        var own = lines.Where(l => l.Lot == lot).ToList();
        long Sum(InstalmentOutcome? outcome) => own
            .Where(l => outcomes.TryGetValue((lot, l.N), out var v) ? v.Outcome == outcome : outcome is null).Sum(l => l.Amount.Fen);
        (Sum(InstalmentOutcome.Posted) + Sum(InstalmentOutcome.Held) + Sum(InstalmentOutcome.Forfeited) + Sum(null)).ShouldBe(promised);
    }

    private static IReadOnlyList<long> Parts(long total, int[] cuts)
    {
        var bounds = cuts.Select(c => (long)c).Append(0L).Append(total).Order().ToArray();
        return [.. bounds.Zip(bounds.Skip(1), (a, b) => b - a)];
    }

    private sealed record Month(MemberStatus Status, bool InArrears, Tier Tier, long? SpendFen, int Minutes)
    {
        public MonthUsage? Usage(int month) => SpendFen is { } fen ? new MonthUsage(Start + month, fen, Minutes, 0) : null;

        public MemberFacts Facts(MonthUsage? usage) =>
            Samples.Member with { Status = Status, InArrears = InArrears, Tier = Tier, Usage = usage };
    }
}
