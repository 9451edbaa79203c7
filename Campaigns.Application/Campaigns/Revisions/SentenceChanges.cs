using System.Text.RegularExpressions;
using Campaigns.Application.Campaigns.Sentences;

namespace Campaigns.Application.Campaigns.Revisions;

/// <summary>A sentence that was said otherwise before, is new (no <paramref name="Before"/>) or is gone (no <paramref name="After"/>).</summary>
public sealed record SentenceChange(Sentence? Before, Sentence? After);

/// <summary>What changed on one side of a campaign.</summary>
public sealed record SectionChanges(string Section, string? Offer, string Title, IReadOnlyList<SentenceChange> Changes);

/// <summary>Compares two definitions by what they say: a part that only moved, as an offer in its list, has not changed.</summary>
internal static partial class SentenceChanges
{
    /// <summary>Sections with changes, in the order of the newer definition, then those that are gone.</summary>
    public static IReadOnlyList<SectionChanges> Of(IReadOnlyList<SentenceSection> before, IReadOnlyList<SentenceSection> after)
    {
        var earlier = before.ToLookup(Key);
        var later = after.ToLookup(Key);
        return
        [
            .. after.Concat(before.Where(s => !later.Contains(Key(s)))).DistinctBy(Key)
                .Select(s => new SectionChanges(
                    s.Section,
                    s.Offer,
                    s.Title,
                    Compare([.. earlier[Key(s)].SelectMany(e => e.Sentences)], [.. later[Key(s)].SelectMany(l => l.Sentences)])))
                .Where(s => s.Changes.Count > 0),
        ];
    }

    private static (string Section, string? Offer) Key(SentenceSection section) => (section.Section, section.Offer);

    /// <summary>What both say is left out; of the rest, sentences about the same place are one change.</summary>
    private static List<SentenceChange> Compare(List<Sentence> before, List<Sentence> after)
    {
        foreach (var sentence in before.ToArray())
        {
            var same = after.FindIndex(a => a.Text == sentence.Text && PlaceOf(a, loosely: true) == PlaceOf(sentence, loosely: true));
            if (same < 0)
                continue;
            after.RemoveAt(same);
            before.Remove(sentence);
        }

        var changes = new List<SentenceChange>();
        foreach (var sentence in after)
        {
            var old = before.Find(b => PlaceOf(b, loosely: false) == PlaceOf(sentence, loosely: false));
            changes.Add(new SentenceChange(old, sentence));
            if (old is not null)
                before.Remove(old);
        }

        changes.AddRange(before.Select(b => new SentenceChange(b, null)));
        return changes;
    }

    /// <summary>The place within its section; loosely also without the places in lists.</summary>
    private static string PlaceOf(Sentence sentence, bool loosely) =>
        loosely ? Index().Replace(sentence.Path, "[]") : OfferIndex().Replace(sentence.Path, "offers[]");

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, 1000)]
    private static partial Regex Index();

    [GeneratedRegex(@"^offers\[\d+\]", RegexOptions.None, 1000)]
    private static partial Regex OfferIndex();
}
