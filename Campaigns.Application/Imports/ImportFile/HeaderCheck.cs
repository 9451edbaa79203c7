using Campaigns.Application.Results;

namespace Campaigns.Application.Imports.ImportFile;

/// <summary>Whether a file's headers are those of its kind.</summary>
internal static class HeaderCheck
{
    public static Refusal? Find(ImportKind kind, IReadOnlyList<string> headers)
    {
        var known = ImportColumns.All(kind).Concat(ImportColumns.Verdict).ToHashSet(StringComparer.Ordinal);
        var missing = ImportColumns.Required(kind).Except(headers, StringComparer.Ordinal).ToList();
        var unknown = headers.Where(h => !known.Contains(h)).ToList();
        var twice = headers.GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        return missing.Count > 0 ? ImportRefusals.HeaderMissing(missing)
            : unknown.Count > 0 ? ImportRefusals.HeaderUnknown(unknown)
            : twice.Count > 0 ? ImportRefusals.HeaderTwice(twice)
            : null;
    }
}
