using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Shared.SampleCampaigns;

/// <summary>What became of an instalment by the end of the table.</summary>
internal enum SampleOutcome
{
    Posted,
    Held,
    Forfeited,
    Refunded,
}

/// <summary>
/// An instalment and its fate: <c>20.00</c> posted in its month, <c>20.00 held to 2027-01</c> posted later, <c>20.00 held</c> not so far,
/// <c>20.00 forfeited</c>, <c>20.00 refunded</c> with a cancellation, <c>20.00 lapsed 4.00</c> posted and not all used.
/// </summary>
/// <param name="PostedIn">Null unless posted.</param>
internal sealed record SampleInstalment(
    string Member, Lot Lot, Period Due, long AmountFen, SampleOutcome Outcome = SampleOutcome.Posted, Period? PostedIn = null, long LapsedFen = 0)
{
    public static SampleInstalment Read(string member, Lot lot, Period due, string text)
    {
        var words = text.Split(' ');
        var posted = new SampleInstalment(member, lot, due, Cell.Fen(words[0]), PostedIn: due);
        var other = posted with { PostedIn = null };
        return words[1..] switch
        {
            [] => posted,
            ["held"] => other with { Outcome = SampleOutcome.Held },
            ["held", "to", var month] => posted with { PostedIn = Cell.Month(month) },
            ["forfeited"] => other with { Outcome = SampleOutcome.Forfeited },
            ["refunded"] => other with { Outcome = SampleOutcome.Refunded },
            ["lapsed", var yuan] => posted with { LapsedFen = Cell.Fen(yuan) },
            _ => throw new FormatException($"'{text}' is no instalment"),
        };
    }
}
