using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Definitions;

/// <summary>What holds of every definition without a fault, whoever asks and whenever.</summary>
public sealed class DefinitionPropertyTests
{
    private static readonly Gen<(CampaignDefinition Campaign, MemberFacts Facts, Occasion Occasion, JoiningPlace? Place)> Questions =
        from campaign in AnyDefinition.Valid
        from facts in Any.Facts
        from date in Gen.OneOf(Any.Date, Gen.Choose(0, 90).Select(d => Samples.Day.AddDays(d)))
        from channel in Any.Channel
        from hall in Gen.Elements<JoiningPlace?>(null, new JoiningPlace("65010201", ["65", "6501", "650102", "65010201"]))
        select (campaign, facts, new Occasion(date, channel), hall);

    [Fact]
    public void Valid_AreOfAllSorts()
    {
        var made = AnyDefinition.Valid.Sample(300);
        made.Count(d => d.Audience.Count > 0).ShouldBeGreaterThan(30);
        made.Count(d => d.Offers.Any(o => o.Conditions.Count > 0)).ShouldBeGreaterThan(30);
        foreach (var spread in Enum.GetValues<Spread>())
            made.Count(d => d.Offers.Any(o => o.Release.Spread == spread && o.Bonus?.Spread == spread)).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Compile_EachLot_SumsToItsMoney() => Any.Check(AnyDefinition.Valid, definition =>
    {
        foreach (var offer in definition.Offers)
        {
            var lines = ReleaseCompiler.Compile(offer);
            lines.Where(l => l.Lot == Lot.PaidIn).Sum(l => l.Amount.Fen).ShouldBe(offer.DepositFen);
            lines.Where(l => l.Lot == Lot.Bonus).Sum(l => l.Amount.Fen).ShouldBe(offer.Bonus?.AmountFen ?? 0);
            lines.ShouldAllBe(l => l.Amount.Fen > 0 && l.MonthOffset >= 0);
            foreach (var lot in lines.GroupBy(l => l.Lot))
            {
                lot.Select(l => l.N).ShouldBe(Enumerable.Range(1, lot.Count()));
                lot.Zip(lot.Skip(1)).ShouldAllBe(p => p.First.MonthOffset < p.Second.MonthOffset);
            }
        }
    });

    [Fact]
    public void Write_ReadsBackTheSameAndWithoutFault() => Any.Check(AnyDefinition.Valid, definition =>
    {
        var written = DefinitionJson.Write(definition);
        var read = DefinitionJson.Read(written);
        DefinitionJson.Write(read).ShouldBe(written);
        DefinitionValidator.Validate(read).ShouldBeEmpty();
    });

    [Fact]
    public void Decide_ConditionsInAnotherOrder_DecidesTheSame() => Any.Check(
        from question in Questions
        from seed in Gen.Choose(0, 1_000_000)
        select (question, seed),
        c =>
        {
            var (campaign, facts, occasion, place) = c.question;
            var random = new Random(c.seed);
            var shuffled = campaign with
            {
                Audience = Shuffled(campaign.Audience, random),
                Offers = [.. campaign.Offers.Select(o => o with { Conditions = Shuffled(o.Conditions, random) })],
            };
            var (one, other) = (EligibilityEngine.Decide(campaign, facts, occasion, place), EligibilityEngine.Decide(shuffled, facts, occasion, place));
            (other.Eligible, other.OfferCode).ShouldBe((one.Eligible, one.OfferCode));
            Codes(other).Order().ShouldBe(Codes(one).Order());
        });

    [Fact]
    public void Judge_AnyMember_RefusesAsDecideDoes() => Any.Check(Questions, q =>
    {
        var refusals = new List<string>();
        var evaluator = new CampaignEvaluator(q.Campaign);
        var offer = evaluator.Judge(q.Facts, q.Occasion, q.Place, refusals);
        var decision = evaluator.Decide(q.Facts, q.Occasion, q.Place);
        decision.Eligible.ShouldBe(offer is not null);
        (decision.Eligible ? decision.OfferCode : null).ShouldBe(offer?.Code);

        // The exclusion rule names each campaign in the way, and judges once.
        Codes(decision).Where((code, i) => code != RuleCodes.ExcludedByCampaign || Codes(decision).ElementAtOrDefault(i - 1) != code).ShouldBe(refusals);
    });

    [Fact]
    public void FittingOffers_HoldTheChosenOne() => Any.Check(Questions, q =>
    {
        var fitting = new CampaignEvaluator(q.Campaign).FittingOffers(q.Facts, q.Occasion);
        (fitting.Count == 0 ? null : fitting[0].Code).ShouldBe(EligibilityEngine.Decide(q.Campaign, q.Facts, q.Occasion, q.Place).OfferCode);
        foreach (var offer in fitting)
            EligibilityEngine.Decide(q.Campaign, q.Facts, q.Occasion, q.Place, offer.Code).OfferCode.ShouldBe(offer.Code);
    });

    private static IEnumerable<string> Codes(Decision decision) => decision.Outcomes.Where(o => !o.Passed).Select(o => o.Code);

    private static T[] Shuffled<T>(IReadOnlyList<T> list, Random random)
    {
        var copy = list.ToArray();
        random.Shuffle(copy);
        return copy;
    }
}
