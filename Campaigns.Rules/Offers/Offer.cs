using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Offers;

/// <summary>What one group of members gets (档位): deposit, bonus, release plan, gift package.</summary>
public sealed record Offer
{
    /// <summary>Lower-kebab, unique in the campaign.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Tier> Tiers { get; init; }

    /// <summary>What the member pays once, in fen; may be zero.</summary>
    public long DepositFen { get; init; }

    public ReleasePlan Release { get; init; } = new();

    public IReadOnlyList<GiftPackageItem> Gifts { get; init; } = [];
}
