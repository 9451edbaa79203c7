namespace Campaigns.Rules.Definitions;

/// <summary>placeholder</summary>
public static class DefinitionValidator;
