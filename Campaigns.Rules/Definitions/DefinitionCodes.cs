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

    /// <summary>No member can meet all conditions of the audience and the channels of the place.</summary>
    public const string AudienceEmpty = "audience-empty";

    /// <summary>The quota has units for a tier that no offer is for.</summary>
    public const string TierWithoutOffer = "tier-without-offer";

    /// <summary>The quota has units, but none for a tier that an offer is for.</summary>
    public const string TierWithoutUnits = "tier-without-units";

    /// <summary>Caps or an overrun where the quota is unlimited.</summary>
    public const string NotForUnlimited = "not-for-unlimited";

    /// <summary>An offer is for a tier that a condition of the audience keeps out.</summary>
    public const string TierExcluded = "tier-excluded";

    /// <summary>No member of the audience can meet the offer's conditions.</summary>
    public const string OfferForNobody = "offer-for-nobody";

    /// <summary>The offer differs from an earlier one in nothing but its name.</summary>
    public const string OfferRepeated = "offer-repeated";

    /// <summary>Conditions that contradict each other or those of what they belong to.</summary>
    public const string ConditionsForNobody = "conditions-for-nobody";

    public const string InitialExceedsDeposit = "initial-exceeds-deposit";
    public const string InitialExceedsBonus = "initial-exceeds-bonus";
    public const string InstalmentBelowFen = "instalment-below-fen";

    /// <summary>The listed amounts and the initial part are not the money they divide.</summary>
    public const string AmountsDoNotSum = "amounts-do-not-sum";

    /// <summary>A field that the chosen spread has no use for.</summary>
    public const string NotForSpread = "not-for-spread";

    /// <summary>A field that the chosen start has no use for.</summary>
    public const string NotForStart = "not-for-start";
    public const string StartMonthTooEarly = "start-month-too-early";

    /// <summary>The condition asks for something that a month doesn't show.</summary>
    public const string NotForInstalments = "not-for-instalments";

    /// <summary>Conditions where there is no instalment to ask them of.</summary>
    public const string NoInstalments = "no-instalments";

    /// <summary>Something is to be forfeited, but no condition says when.</summary>
    public const string ForfeitWithoutConditions = "forfeit-without-conditions";

    public const string FacesCannotSum = "faces-cannot-sum";
    public const string DenominationsTooFine = "denominations-too-fine";

    /// <summary>Parts of one item can't be handed over as one: their permitted faces differ.</summary>
    public const string DenominationsDiffer = "denominations-differ";
    public const string ChoiceOfOne = "choice-of-one";

    /// <summary>Conditions within conditions within conditions.</summary>
    public const string NestedTooDeep = "nested-too-deep";

    /// <summary>A code that stands in lists has a comma, which separates them.</summary>
    public const string CommaInCode = "comma-in-code";

    public const string HallsNotAsked = "halls-not-asked";
    public const string JoiningsBelowLive = "joinings-below-live";
    public const string WaitForNothing = "wait-for-nothing";
}
