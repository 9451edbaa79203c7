namespace Campaigns.Rules.Gifts;

/// <summary>
/// One gift of an offer: serials of item <see cref="Item"/> whose faces, each one of <see cref="DenominationsFen"/>, sum to exactly
/// <see cref="FaceFen"/>.
/// </summary>
public sealed record GiftPackageItem
{
    /// <summary>Code of the gift item (券/卡 master data).</summary>
    public required string Item { get; init; }

    public required long FaceFen { get; init; }

    /// <summary>Permitted faces in fen; ascending or not, none twice.</summary>
    public required IReadOnlyList<long> DenominationsFen { get; init; }
}
