using System.Globalization;

namespace Campaigns.Rules.Definitions;

/// <summary>
/// Checks campaign data before it is stored: every fault, each with its place, and contradictions between the parts. Contradictions are
/// looked for only where the parts are right in themselves. A campaign without a fault can run: nothing the rules compute from it throws.
/// </summary>
public static class DefinitionValidator
{
    /// <summary>Longest name of a campaign or an offer.</summary>
    internal const int MaxName = 100;

    /// <summary>Most entries of a list that has no bound of its own.</summary>
    internal const int MaxEntries = 100;

    /// <summary>Largest amount: one million yuan, in fen.</summary>
    internal const long MaxFen = 100_000_000;

    internal static readonly DateOnly Earliest = new(2000, 1, 1);
    internal static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>All faults in the order of the definition; none means that the campaign can run.</summary>
    public static IReadOnlyList<DefinitionError> Validate(CampaignDefinition definition)
    {
        var errors = new DefinitionErrors();
        if (definition.SchemaVersion != CampaignDefinition.CurrentSchemaVersion)
        {
            var version = definition.SchemaVersion.ToString(CultureInfo.InvariantCulture);
            errors.Add("schemaVersion", DefinitionCodes.SchemaVersionUnknown, ("version", version));
        }

        errors.RequireCode("code", definition.Code);
        errors.RequireText("name", definition.Name, MaxName);
        CheckDates(definition, errors);
        ConditionsValidator.Validate(definition.Audience, "audience", errors);
        var audience = AudienceValidator.Reachable(definition, errors);
        OfferValidator.Validate(definition, audience, errors);
        QuotaValidator.Validate(definition, errors);
        TermsValidator.Validate(definition, errors);
        return errors.All;
    }

    private static void CheckDates(CampaignDefinition definition, DefinitionErrors errors)
    {
        CheckDate("start", definition.Start, errors);
        if (definition.End is not { } end)
            return;
        CheckDate("end", end, errors);
        if (end < definition.Start)
            errors.Add("end", DefinitionCodes.EndBeforeStart, ("start", Dates.Text(definition.Start)));
    }

    private static void CheckDate(string path, DateOnly date, DefinitionErrors errors)
    {
        if (date < Earliest || date > Latest)
            errors.Add(path, DefinitionCodes.NotBetween, ("min", Dates.Text(Earliest)), ("max", Dates.Text(Latest)));
    }
}
