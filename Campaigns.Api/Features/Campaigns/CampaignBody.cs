using Campaigns.Application.Campaigns;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;

namespace Campaigns.Api.Features.Campaigns;

/// <summary>
/// A campaign over HTTP, both ways: its definition, and where it stands. What it says about standing is the product's to say: it is
/// ignored in a request, so that an answer may be changed and sent back.
/// </summary>
internal sealed record CampaignBody
{
    /// <summary>The revision whose definition this is.</summary>
    public int? Revision { get; init; }

    public RevisionState? RevisionState { get; init; }

    public CampaignState? State { get; init; }

    /// <summary>The latest revision when it is not in force.</summary>
    public PendingRevision? Pending { get; init; }

    /// <summary>
    /// Set when what is stored can't be read: then there are neither audience nor offers here, and the campaign takes nobody until a
    /// revision that can be read is approved.
    /// </summary>
    public bool? Unreadable { get; init; }

    public int SchemaVersion { get; init; } = CampaignDefinition.CurrentSchemaVersion;

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required DateOnly Start { get; init; }

    public DateOnly? End { get; init; }

    public required IReadOnlyList<Condition> Audience { get; init; }

    public required IReadOnlyList<Offer> Offers { get; init; }

    public required QuotaPolicy QuotaPolicy { get; init; }

    public Place Place { get; init; } = new();

    public CancellationTerms Cancellation { get; init; } = new();

    public string ContractKind { get; init; } = "prepaid-gift";

    public IReadOnlyList<string> ExclusionGroups { get; init; } = [];

    public int MaxPerMember { get; init; } = 1;

    public int? MaxJoinings { get; init; }

    public int WaitMonths { get; init; }

    public int Priority { get; init; }

    public int ReservationMinutes { get; init; } = 30;

    public static CampaignBody Of(CampaignView view) => Of(view.Definition) with
    {
        Revision = view.Revision,
        RevisionState = view.RevisionState,
        State = view.State,
        Pending = view.Pending,
        Unreadable = view.Unreadable ? true : null,
    };

    public static CampaignBody Of(CampaignDefinition definition) => new()
    {
        SchemaVersion = definition.SchemaVersion,
        Code = definition.Code,
        Name = definition.Name,
        Start = definition.Start,
        End = definition.End,
        Audience = definition.Audience,
        Offers = definition.Offers,
        QuotaPolicy = definition.QuotaPolicy,
        Place = definition.Place,
        Cancellation = definition.Cancellation,
        ContractKind = definition.ContractKind,
        ExclusionGroups = definition.ExclusionGroups,
        MaxPerMember = definition.MaxPerMember,
        MaxJoinings = definition.MaxJoinings,
        WaitMonths = definition.WaitMonths,
        Priority = definition.Priority,
        ReservationMinutes = definition.ReservationMinutes,
    };

    public CampaignDefinition ToDefinition() => new()
    {
        SchemaVersion = SchemaVersion,
        Code = Code,
        Name = Name,
        Start = Start,
        End = End,
        Audience = Audience,
        Offers = Offers,
        QuotaPolicy = QuotaPolicy,
        Place = Place,
        Cancellation = Cancellation,
        ContractKind = ContractKind,
        ExclusionGroups = ExclusionGroups,
        MaxPerMember = MaxPerMember,
        MaxJoinings = MaxJoinings,
        WaitMonths = WaitMonths,
        Priority = Priority,
        ReservationMinutes = ReservationMinutes,
    };
}

/// <summary>Why; asked for when a campaign is rejected, suspended or closed.</summary>
internal sealed record ReasonBody
{
    public string? Reason { get; init; }
}

/// <param name="Revision">The revision in force; null until the first is approved.</param>
/// <param name="Pending">The latest revision when it is not in force.</param>
internal sealed record CampaignItem(
    string Code, string Name, CampaignState State, int? Revision, PendingRevision? Pending, DateOnly Start, DateOnly? End)
{
    public static CampaignItem Of(CampaignListRow row) => new(
        row.Code,
        row.Name,
        row.State,
        row.Revision,
        row.LatestRevision == row.Revision ? null : new PendingRevision(row.LatestRevision, row.LatestState, null),
        row.StartsOn,
        row.EndsOn);
}
