using System.Globalization;
using System.Text.Json;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;
using Shared.SampleCampaigns;

namespace Campaigns.Rules.Tests.Fuzz;

/// <summary>
/// Whatever stands in the database, the evaluator decides or denies: it never throws. Each case is made from its number alone; a failure
/// names it, and <c>CAMPAIGNS_FUZZ_SEED</c> begins with that one, or anywhere else.
/// </summary>
public sealed class StoredRulesTests
{
    private const int Cases = 6000;

    private static readonly int First =
        int.TryParse(Environment.GetEnvironmentVariable("CAMPAIGNS_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    private static readonly string[] Documents = [.. SampleCampaign.Codes.Append("thank-you-members").Select(SampleCampaign.Json)];

    private static readonly JoiningPlace Hall = new("65010201", ["65", "6501", "650102", "65010201"]);

    [Fact]
    public void DecideStored_DamagedDocument_DecidesOrDenies()
    {
        var (decided, denied) = (0, 0);
        ForEachCase(random =>
        {
            var text = new Mutation(random).Damage(Documents[random.Next(Documents.Length)]);
            if (Ask(text, random))
                decided++;
            else
                denied++;
            return text;
        });

        // Else the damage would be too small or too great to show anything.
        decided.ShouldBeGreaterThan(Cases / 20);
        denied.ShouldBeGreaterThan(Cases / 20);
    }

    [Fact]
    public void DecideStored_Noise_Denies() => ForEachCase(random =>
    {
        var text = new Mutation(random).Noise();
        Ask(text, random).ShouldBeFalse();
        return text;
    });

    [Fact]
    public void DecideStored_AnyDefinitionDamaged_DecidesOrDenies()
    {
        var definitions = AnyDefinition.Valid.Sample(50, new Rnd(1), 100).Select(DefinitionJson.Write).ToArray();
        ForEachCase(random =>
        {
            var text = new Mutation(random).Damage(definitions[random.Next(definitions.Length)]);
            Ask(text, random);
            return text;
        });
    }

    private static void ForEachCase(Func<Random, string> run)
    {
        for (var number = First; number < First + Cases; number++)
        {
            try
            {
                run(new Random(number));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"case {number} (CAMPAIGNS_FUZZ_SEED={number}): {e.Message}", e);
            }
        }
    }

    /// <summary>Puts every question there is to the stored text; whether it could be read.</summary>
    private static bool Ask(string text, Random random)
    {
        var facts = SampleFactsOf(random);
        var occasion = new Occasion(DateOnly.FromDayNumber(random.Next(4) == 0 ? random.Next(DateOnly.MaxValue.DayNumber + 1) : Samples.Day.DayNumber), Channel.Online);
        string?[] offers = [null, "gold", "no-such-offer"];
        foreach (var offer in offers)
            EligibilityEngine.DecideStored(text, facts, occasion, random.Next(2) == 0 ? Hall : null, offer).Outcomes.ShouldNotBeEmpty();
        CampaignDefinition definition;
        try
        {
            definition = DefinitionJson.Read(text);
        }
        catch (JsonException)
        {
            EligibilityEngine.DecideStored(text, facts, occasion, null).Outcomes.Single().Code.ShouldBe(RuleCodes.RulesUnreadable);
            return false;
        }

        var evaluator = new CampaignEvaluator(definition);
        var refusals = new List<string>();
        evaluator.Judge(facts, occasion, Hall, refusals);
        refusals.Count.ShouldBeLessThanOrEqualTo(evaluator.Decide(facts, occasion, Hall).Outcomes.Count(o => !o.Passed));
        foreach (var offer in evaluator.FittingOffers(facts, occasion))
            EligibilityEngine.BlocksAtPayment(definition, facts, occasion, offer.Code);
        if (DefinitionValidator.Validate(definition).Count == 0)
            definition.Offers.ShouldAllBe(o => ReleaseCompiler.Compile(o).Sum(l => l.Amount.Fen) == o.DepositFen + (o.Bonus == null ? 0 : o.Bonus.AmountFen));
        return true;
    }

    private static MemberFacts SampleFactsOf(Random random)
    {
        DateOnly? Some(int years) => random.Next(3) == 0 ? null : Samples.Day.AddDays(random.Next(-365 * years, 365 * years));
        return Samples.Member with
        {
            Tier = (Tier)random.Next(4),
            Status = (MemberStatus)random.Next(4),
            InArrears = random.Next(2) == 0,
            Billing = random.Next(2) == 0 ? null : Billing.Postpaid,
            ArpuFen = random.Next(2) == 0 ? long.MaxValue : 8000,
            ArpuBeforeFen = random.Next(2) == 0 ? long.MaxValue : 0,
            Contracts = [new ContractFact("contract-plan", "x", DateOnly.MinValue, random.Next(3) == 0 ? DateOnly.MaxValue : Some(2))],
            Participations = [Samples.Participation("thank-you-members", live: random.Next(2) == 0, "new-year") with { EndedOn = random.Next(2) == 0 ? DateOnly.MaxValue : Some(2) }],
        };
    }
}
