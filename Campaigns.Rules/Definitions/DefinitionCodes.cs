namespace Campaigns.Rules.Definitions;

/// <summary>Codes of the faults of a definition: keys of their texts.</summary>
public static class DefinitionCodes
{
    public const string Required = "required";
    public const string Duplicate = "duplicate";
    public const string TooLong = "too-long";
    public const string TooMany = "too-many-entries";
    public const string CodePattern = "code-pattern";
    public const string NotBetween = "not-between";
    public const string BoundMissing = "bound-missing";
    public const string RangeReversed = "range-reversed";
    public const string SchemaVersionUnknown = "schema-version-unknown";
    public const string EndBeforeStart = "end-before-start";

    /// <summary>The quota has units for a tier that no offer is for.</summary>
    public const string TierWithoutOffer = "tier-without-offer";

    /// <summary>An offer is for a tier that a condition of the audience keeps out.</summary>
    public const string TierExcluded = "tier-excluded";

    public const string InitialExceedsDeposit = "initial-exceeds-deposit";
    public const string InstalmentBelowFen = "instalment-below-fen";
    public const string FacesCannotSum = "faces-cannot-sum";
    public const string DenominationsTooFine = "denominations-too-fine";

    /// <summary>Conditions within conditions within conditions.</summary>
    public const string NestedTooDeep = "nested-too-deep";

    /// <summary>A code that stands in lists has a comma, which separates them.</summary>
    public const string CommaInCode = "comma-in-code";

    public const string HallsNotAsked = "halls-not-asked";
}
