namespace Campaigns.Application.Imports;

/// <summary>
/// What a file holds; each kind has its columns in <see cref="ImportColumns"/>. Exports write all but the last, in this order: later ones
/// name earlier ones.
/// </summary>
public enum ImportKind
{
    Branches,
    Managers,
    Members,
    Contracts,
    Usage,
    Lists,
    Serials,

    /// <summary>What billing says was used of bonuses. It names enrolments, which no file brings.</summary>
    BonusUsage,
}
