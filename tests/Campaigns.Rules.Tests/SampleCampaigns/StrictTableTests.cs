using Shared.SampleCampaigns;

namespace Campaigns.Rules.Tests.SampleCampaigns;

/// <summary>A typing mistake in a table is an error: nothing in it is passed over.</summary>
public sealed class StrictTableTests
{
    private const string Json = """
        {
          "code": "x", "name": "x", "start": "2026-11-01", "audience": [],
          "offers": [{ "code": "gold", "name": "x", "tiers": ["gold"], "depositFen": 100, "release": { "months": 1 } }], "quotaPolicy": {}
        }
        """;

    private const string Good = """
        # x

        ## Members
        | member | tier | on | answer | gifts |
        |---|---|---|---|---|
        | A | gold | 2026-11-05 | joins gold | none |

        ## Schedule
        | month | A paid-in |
        |---|---|
        | 2026-12 | 1.00 |
        | total | 1.00 |
        """;

    [Fact]
    public void Parse_GoodTable_IsRead()
    {
        var sample = SampleCampaign.Parse(Json, Good);
        sample.Members.Single().Answer.Offer.ShouldBe("gold");
        sample.Schedule.Single().AmountFen.ShouldBe(100);
    }

    [Theory]
    [InlineData("| tier |", "| teir |")]
    [InlineData("| gold | 2026", "| golden | 2026")]
    [InlineData("2026-11-05", "2026-11-5")]
    [InlineData("joins gold", "join gold")]
    [InlineData("| joins gold | none |", "| joins gold |  |")]
    [InlineData("| joins gold | none |", "| no: in-arrears | none |")]
    [InlineData("| joins gold | none |", "| joins gold | none | more |")]
    [InlineData("## Schedule", "## Shedule")]
    [InlineData("A paid-in", "B paid-in")]
    [InlineData("A paid-in", "A paid")]
    [InlineData("| 2026-12 | 1.00 |", "| 2026-12 | 1 |")]
    [InlineData("| 2026-12 | 1.00 |", "| 2026-12 | 1.00 helt |")]
    [InlineData("| total | 1.00 |", "| total | 1.01 |")]
    [InlineData("| total | 1.00 |", "")]
    public void Parse_TypingMistake_IsAnError(string good, string mistaken)
    {
        Good.ShouldContain(good);
        Should.Throw<FormatException>(() => SampleCampaign.Parse(Json, Good.Replace(good, mistaken, StringComparison.Ordinal)));
    }
}
