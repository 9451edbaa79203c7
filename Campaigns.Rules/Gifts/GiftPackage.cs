using System.Globalization;

namespace Campaigns.Rules.Gifts;

/// <summary>Why serials are not the gift that was promised, or a choice of gifts can't be had: a stable code and the values its text names (amounts in fen).</summary>
public sealed record GiftFault(string Code, IReadOnlyDictionary<string, string> Data)
{
    internal static GiftFault Of(string code, params (string Key, string Value)[] data) =>
        new(code, data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal));
}

/// <summary>
/// A gift is a list of serials whose faces, each of a permitted denomination, sum to the promised face exactly (domain §3, GiftItem).
/// </summary>
public static class GiftPackage
{
    /// <summary>A serial has a face the item does not permit.</summary>
    public const string FacesNotPermitted = "faces-not-permitted";

    /// <summary>The faces sum to something else than was promised.</summary>
    public const string FacesDoNotSum = "faces-do-not-sum";

    /// <summary>
    /// Null when serials of these faces are the gift; else the first fault: <see cref="FacesNotPermitted"/> before <see cref="FacesDoNotSum"/>.
    /// </summary>
    public static GiftFault? Check(GiftPackageItem item, IReadOnlyList<long> facesFen)
    {
        var strange = facesFen.Where(f => !item.DenominationsFen.Contains(f)).ToArray();
        if (strange.Length > 0)
        {
            var permitted = string.Join(',', item.DenominationsFen.Select(d => Text(d)));
            return GiftFault.Of(FacesNotPermitted, ("item", item.Item), ("faceFen", Text(strange[0])), ("permitted", permitted));
        }

        var sum = facesFen.Aggregate(Int128.Zero, (s, f) => s + f);
        return sum == item.FaceFen
            ? null
            : GiftFault.Of(FacesDoNotSum, ("item", item.Item), ("expectedFen", Text(item.FaceFen)), ("actualFen", Text(sum)));
    }

    /// <summary>
    /// The faces to suggest, largest first: a permitted combination out of what is available that sums exactly, with the fewest serials and
    /// among those with the larger faces. Null when stock can't make it: then the gift is owed.
    /// </summary>
    /// <param name="available">How many serials of a face are there; a face may stand more than once.</param>
    public static IReadOnlyList<long>? Choose(GiftPackageItem item, IReadOnlyList<(long FaceFen, int Available)> available)
    {
        var stock = available
            .Where(a => a.Available > 0 && item.DenominationsFen.Contains(a.FaceFen))
            .GroupBy(a => a.FaceFen, (face, rows) => (Face: face, Available: rows.Sum(r => (long)r.Available)));
        return ExactSum.Fewest(item.FaceFen, [.. stock]);
    }

    private static string Text(Int128 fen) => fen.ToString(CultureInfo.InvariantCulture);
}
