using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using Xunit.Abstractions;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>Thousands of use cases in an order nobody thought of, against a small model and the auditor.</summary>
public sealed class SequenceTests(ITestOutputHelper output)
{
    private const int StepsBetweenComparisons = 50;
    private const int UnitsPerRow = 25;
    private const int MembersAtFirst = 40;

    [Theory]
    [Engines(2_500)]
    public async Task RandomSteps_OnEachEngine_AgreeWithTheModel(TestEngine engine, int steps) =>
        await PlayAsync(engine, SequenceSeed.Next(engine == TestEngine.Sqlite ? steps : steps / 2));

    /// <summary>The same where an instalment is released only if enough was spent in the month before.</summary>
    [Theory]
    [Engines(1_000)]
    public async Task RandomSteps_WithTermsOnEachInstalment_AgreeWithTheModel(TestEngine engine, int steps) =>
        await PlayAsync(engine, SequenceSeed.Next(engine == TestEngine.Sqlite ? steps : steps / 2), minSpendFen: 3_000);

    /// <summary>That the comparison can fail: one wrong row of each kind the model knows.</summary>
    [Theory]
    [InlineData("UPDATE quota SET held = held + 1 WHERE id = (SELECT MIN(id) FROM quota)")]
    [InlineData("UPDATE enrolment SET state = 'expired' WHERE id = (SELECT MIN(id) FROM enrolment WHERE state = 'paid')")]
    [InlineData("UPDATE gift_serial SET state = 'issued' WHERE id = (SELECT MIN(id) FROM gift_serial WHERE state = 'in-stock')")]
    [InlineData("DELETE FROM claim")]
    public async Task RandomSteps_WithAPlantedFault_DoNot(string plant)
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => PlayAsync(TestEngine.Sqlite, new SequenceSeed(1, 200), plant: plant));
        failure.Message.ShouldContain("CAMPAIGNS_SEQUENCE_SEED=1 ");
    }

    private async Task PlayAsync(TestEngine engine, SequenceSeed seed, long? minSpendFen = null, string? plant = null)
    {
        output.WriteLine($"{seed}");
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign(minSpendFen), UnitsPerRow);
        var play = new Sequence(carrier, new Random(seed.Seed), new Expected { MinSpendFen = minSpendFen });
        foreach (var prefecture in new[] { Places.Prefecture1, Places.Prefecture2 })
        {
            foreach (var tier in new[] { Tier.Diamond, Tier.Gold, Tier.Silver })
                play.Expected.Caps[(prefecture, tier)] = UnitsPerRow;
        }

        for (var i = 0; i < MembersAtFirst; i++)
            await play.AddMemberAsync();
        var moves = new Moves(play);
        for (var step = 1; step <= seed.Steps; step++)
        {
            try
            {
                await moves.NextAsync();
                if (step == seed.Steps / 2 && plant is not null)
                    (await carrier.Db.ExecuteAsync(plant)).ShouldBePositive();
                if (step % StepsBetweenComparisons == 0 || step == seed.Steps)
                    await play.Expected.ShouldAgreeAsync(carrier);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{seed}, step {step} on {engine}: {exception.Message}\nthe last moves:\n{play.Moves}", exception);
            }
        }

        output.WriteLine($"{play.Expected.Enrolments.Count} enrolments up to {play.Today}: {moves}");
    }

    private static CampaignDefinition Campaign(long? minSpendFen)
    {
        Condition[] terms = minSpendFen is { } fen ? [new MinSpendCondition(fen)] : [];
        return Carrier.Reference with
        {
            Offers = [.. Carrier.Reference.Offers.Select(o => o with { Release = o.Release with { Conditions = terms } })],
        };
    }
}
