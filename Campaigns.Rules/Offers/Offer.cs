using Campaigns.Rules.Audience;
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

    /// <summary>What a member of those tiers must meet besides the audience; all must pass.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>What the member pays once, in fen; may be zero.</summary>
    public long DepositFen { get; init; }

    public ReleasePlan Release { get; init; } = new();

    /// <summary>Null: none.</summary>
    public BonusPlan? Bonus { get; init; }

    public IReadOnlyList<GiftPackageItem> Gifts { get; init; } = [];
}
