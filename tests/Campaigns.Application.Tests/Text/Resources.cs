using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Campaigns.Application.Text;

namespace Campaigns.Application.Tests.Text;

/// <summary>The resource files themselves, without the fall-back from one language to the other.</summary>
internal static partial class Resources
{
    private const string Folder = "Campaigns.Application.Text.";

    public static string[] Areas { get; } =
    [
        .. typeof(Messages).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^".resources".Length]),
    ];

    public static Dictionary<string, string> Chinese(string area) => Texts(area, CultureInfo.InvariantCulture);

    public static Dictionary<string, string> English(string area) => Texts(area, Messages.English);

    /// <summary>What a text names, with its form: <c>tier:tier</c>.</summary>
    public static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => m.Value.Trim('{', '}')).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What a text can't be said without: all but what stands in brackets.</summary>
    public static IEnumerable<string> Needed(string text) => Placeholders(Optional().Replace(text, ""));

    private static Dictionary<string, string> Texts(string area, CultureInfo culture) =>
        new ResourceManager(Folder + area, typeof(Messages).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal) ?? [];

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
