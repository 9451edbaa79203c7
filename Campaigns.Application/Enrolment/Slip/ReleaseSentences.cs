using System.Globalization;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using static Campaigns.Application.Enrolment.Slip.SlipSentences;

namespace Campaigns.Application.Enrolment.Slip;

/// <summary>When which money is released: a sentence for each lot, one for what it depends on, one for what lapses.</summary>
internal static class ReleaseSentences
{
    public static IEnumerable<string> Of(IReadOnlyList<SlipInstalment> instalments, CultureInfo culture) =>
        instalments.GroupBy(i => i.Lot).OrderBy(g => g.Key).SelectMany(lot => OfLot(lot.Key, [.. lot], culture));

    private static IEnumerable<string> OfLot(Lot lot, IReadOnlyList<SlipInstalment> instalments, CultureInfo culture)
    {
        var runs = Run.Of(instalments);
        var (first, last) = (instalments[0], instalments[^1]);
        var code = (instalments.Count, runs.Count) switch
        {
            (1, _) => "slip.release-once",
            (_, 1) => "slip.release-equal",
            _ => "slip.release-varied",
        };
        yield return Say(
            code,
            culture,
            ("lot", EnumCode.Of(lot)),
            ("total", Digits(instalments.Sum(i => i.AmountFen))),
            ("first", first.Period.ToString()),
            ("last", last.Period.ToString()),
            ("count", Digits(instalments.Count)),
            ("day", Digits(first.Day)),
            ("amount", Digits(first.AmountFen)),
            ("parts", string.Join(Messages.Find("list-separator", culture), runs.Select(r => r.Sentence(culture)))));
        if (instalments.Select(i => i.Terms).OfType<InstalmentTerms>().FirstOrDefault() is { } terms)
        {
            yield return Say(
                $"slip.conditions-{EnumCode.Of(terms.Unmet)}",
                culture,
                ("lot", EnumCode.Of(lot)),
                ("parts", string.Join(Messages.Find("list-separator", culture), terms.Conditions.Select(c => ConditionPhrase.Of(c, culture)))));
        }

        if (instalments.Any(i => i.Lapses))
            yield return Say("slip.lapses", culture);
    }

    /// <summary>Months one after the other with the same amount.</summary>
    private sealed record Run(Period First, Period Last, long AmountFen)
    {
        public static IReadOnlyList<Run> Of(IEnumerable<SlipInstalment> instalments)
        {
            var runs = new List<Run>();
            foreach (var next in instalments)
            {
                if (runs is [.., var open] && open.AmountFen == next.AmountFen && next.Period - open.Last == 1)
                    runs[^1] = open with { Last = next.Period };
                else
                    runs.Add(new Run(next.Period, next.Period, next.AmountFen));
            }

            return runs;
        }

        public string Sentence(CultureInfo culture) => Say(
            First == Last ? "slip.run-one" : "slip.run-many",
            culture,
            ("first", First.ToString()),
            ("last", Last.ToString()),
            ("amount", Digits(AmountFen)));
    }
}
