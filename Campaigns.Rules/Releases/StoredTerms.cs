using System.Text.Json;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Releases;

/// <summary>Reads the terms kept with an instalment, so that nothing is released on rules this program doesn't understand.</summary>
public static class StoredTerms
{
    /// <summary>
    /// Null when the text can't be read, names no condition, or names one that the facts of a month don't answer
    /// (<see cref="Condition.FitsInstalments"/>): such an instalment is held.
    /// </summary>
    public static InstalmentTerms? Find(string json)
    {
        try
        {
            var terms = DefinitionJson.ReadTerms(json);
            return terms.Conditions.Count > 0 && terms.Conditions.All(Fits) ? terms : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            // The last three: what the serializer throws for text that is not even UTF-16, or for metadata in odd places.
            return null;
        }
    }

    private static bool Fits(Condition condition) => condition.FitsInstalments && condition.Inner.All(Fits);
}
