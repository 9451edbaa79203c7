using Campaigns.Rules.Members;

namespace Campaigns.Application.Quotas;

/// <summary>
/// The quota of one branch for one tier of a campaign (名额), with the names a sentence about it needs. A row that is
/// <see cref="Unlimited"/> has no cap and is never full.
/// </summary>
public sealed record QuotaRow
{
    public required long Id { get; init; }

    public required long CampaignId { get; init; }

    public required long BranchId { get; init; }

    public required string BranchCode { get; init; }

    public required string BranchName { get; init; }

    public required string BranchPath { get; init; }

    /// <summary>The branch above, which may move units here; null for the region.</summary>
    public string? ParentName { get; init; }

    public required Tier Tier { get; init; }

    public required bool Unlimited { get; init; }

    public required long Cap { get; init; }

    /// <summary>Units on hold for reservations.</summary>
    public required long Held { get; init; }

    /// <summary>Units taken by payments.</summary>
    public required long Used { get; init; }

    /// <summary>Units beyond the cap that were approved beforehand; each is the branch's own cost (domain §5).</summary>
    public required long OverrunAllowed { get; init; }

    public required long OverrunUsed { get; init; }

    /// <summary>The members counted when the cap was split by members; null for a cap set by hand.</summary>
    public long? MemberCount { get; init; }

    /// <summary>The day of that count.</summary>
    public DateOnly? CountedOn { get; init; }

    /// <summary>Units left; 0 for an unlimited row, which needs none.</summary>
    public long Free => Unlimited ? 0 : Cap - Held - Used;
}
