using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

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

    /// <summary>Gifts of an offer with the same choice code are alternatives: the member gets one of them, the first unless told otherwise.</summary>
    public string? Choice { get; init; }

    /// <summary>Given only to members who meet all of these.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>Whether the member may have it. Allocates nothing: a rehearsal asks it of every member.</summary>
    public bool IsMetBy(MemberFacts facts, Occasion occasion)
    {
        for (var i = 0; i < When.Count; i++)
        {
            if (!When[i].Judge(facts, occasion).Passed)
                return false;
        }

        return true;
    }
}
