namespace Campaigns.Application.Imports;

/// <summary>What a file holds; each kind has its columns in <see cref="ImportColumns"/>. Written in this order, later ones name earlier ones.</summary>
public enum ImportKind
{
    Branches,
    Managers,
    Members,
    Contracts,
    Usage,
    Lists,
    Serials,
}
