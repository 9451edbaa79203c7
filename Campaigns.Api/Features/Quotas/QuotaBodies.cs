using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Set;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Api.Features.Quotas;

/// <summary>A campaign's quota rows in the caller's subtree, always all of them; totals only for head office.</summary>
internal sealed record QuotasBody(string Campaign, IReadOnlyList<TierUnits> Totals, IReadOnlyList<QuotaItem> Items, string? NextCursor)
{
    public static QuotasBody Of(QuotasView view) => new(view.Campaign, view.Totals, view.Items, null);
}

/// <summary>What a total is split in proportion to, as the campaign's definition says it.</summary>
internal enum QuotaSplitBy
{
    Members,

    /// <summary>Not split at all: an unlimited row per offered tier at the region, for a campaign defined without caps.</summary>
    Unlimited,
}

/// <summary>Either totals to split (<see cref="By"/>), or the rows themselves (<see cref="Items"/>), with totals if these change.</summary>
internal sealed record QuotasChangeBody
{
    public IReadOnlyList<TierUnits> Totals { get; init; } = [];

    public QuotaSplitBy? By { get; init; }

    public IReadOnlyList<QuotaEntryBody>? Items { get; init; }
}

/// <summary>One row; a branch not named keeps no units. An unlimited row has no cap.</summary>
internal sealed record QuotaEntryBody
{
    public required string Branch { get; init; }

    public required Tier Tier { get; init; }

    public long Cap { get; init; }

    public bool Unlimited { get; init; }

    public long OverrunAllowed { get; init; }

    public QuotaEntry ToEntry() => new(Branch, Tier, Cap, Unlimited, OverrunAllowed);
}

/// <summary>Units to move between two branches, by their codes.</summary>
internal sealed record QuotaMoveBody
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required Tier Tier { get; init; }

    public required long Units { get; init; }

    public string? Reason { get; init; }
}
