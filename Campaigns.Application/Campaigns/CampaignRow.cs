using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns;

/// <summary>A campaign as SQL sees it; its rules are in the definition of <see cref="Revision"/>.</summary>
public sealed record CampaignRow
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required CampaignState State { get; init; }

    /// <summary>The revision in force; null until the first is approved.</summary>
    public int? Revision { get; init; }

    /// <summary>First day on which a member may join.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day on which a member may join; null: until the quota is used up.</summary>
    public DateOnly? EndsOn { get; init; }

    public required string ContractKind { get; init; }

    /// <summary>Counts the changes people make to the campaign, its revisions or its quotas: the ETag.</summary>
    public required long Version { get; init; }
}
