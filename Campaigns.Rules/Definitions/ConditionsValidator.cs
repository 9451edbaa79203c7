using Campaigns.Rules.Audience;

namespace Campaigns.Rules.Definitions;

/// <summary>A list of conditions, all of which must pass: of the audience, an offer, a gift or an instalment.</summary>
internal static class ConditionsValidator
{
    /// <summary>Each condition by itself.</summary>
    public static void Validate(IReadOnlyList<Condition> conditions, string path, DefinitionErrors errors)
    {
        errors.RequireAtMost(path, conditions, DefinitionValidator.MaxEntries);
        for (var i = 0; i < Math.Min(conditions.Count, DefinitionValidator.MaxEntries); i++)
            conditions[i].Validate($"{path}[{i}]", errors);
    }

    /// <summary>Also that they ask for nothing but what a month shows of a member, and that somebody can meet them.</summary>
    public static void ValidateForInstalments(IReadOnlyList<Condition> conditions, string path, DefinitionErrors errors)
    {
        Validate(conditions, path, errors);
        for (var i = 0; i < Math.Min(conditions.Count, DefinitionValidator.MaxEntries); i++)
        {
            if (!conditions[i].FitsInstalments)
                errors.Add($"{path}[{i}]", DefinitionCodes.NotForInstalments);
        }

        if (!errors.HasAny(path) && Population.Everybody.Narrow(conditions).Nobody)
            errors.Add(path, DefinitionCodes.ConditionsForNobody);
    }
}
