using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Shared.SampleCampaigns;

/// <summary>
/// What becomes of an instalment: <c>20.00</c> posted in its month, <c>20.00 held to 2027-01</c> posted later, <c>20.00 held</c> not so far,
/// <c>20.00 forfeited</c>, <c>20.00 lapsed 4.00</c> posted and not all used.
/// </summary>
/// <param name="PostedIn">Null while held, and when forfeited.</param>
internal sealed record SampleInstalment(string Member, Lot Lot, Period Due, long AmountFen, Period? PostedIn, bool IsForfeited, long LapsedFen)
{
    public static SampleInstalment Read(string member, Lot lot, Period due, string text)
    {
        var words = text.Split(' ');
        var posted = new SampleInstalment(member, lot, due, Cell.Fen(words[0]), due, false, 0);
        return words[1..] switch
        {
            [] => posted,
            ["held"] => posted with { PostedIn = null },
            ["held", "to", var month] => posted with { PostedIn = Cell.Month(month) },
            ["forfeited"] => posted with { PostedIn = null, IsForfeited = true },
            ["lapsed", var yuan] => posted with { LapsedFen = Cell.Fen(yuan) },
            _ => throw new FormatException($"'{text}' is no instalment"),
        };
    }
}
