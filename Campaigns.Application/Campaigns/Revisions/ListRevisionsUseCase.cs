using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Revisions;

/// <summary>A revision's way through approval. Whoever did it is named.</summary>
public sealed record RevisionItem
{
    public required int Revision { get; init; }

    public required RevisionState State { get; init; }

    /// <summary>The campaign goes by this one.</summary>
    public required bool InForce { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public string? SubmittedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What the decision said; always there for a rejection.</summary>
    public string? Reason { get; init; }
}

/// <summary>Reads the history of a campaign's definition.</summary>
public interface IRevisionListStore
{
    /// <summary>All revisions, the newest first: a few dozen at most, each made by hand.</summary>
    Task<IReadOnlyList<RevisionItem>> ListAsync(IStoreSession session, CampaignRow campaign, CancellationToken cancellationToken);
}

/// <summary>The revisions of a campaign, newest first, always whole.</summary>
public sealed class ListRevisionsUseCase(IDatabase database, ICampaignStore campaigns, IRevisionListStore revisions)
{
    public async Task<Result<Page<RevisionItem>>> ExecuteAsync(Actor actor, string code, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadCampaigns))
            return Refusal.Forbidden();
        return await database.ReadAsync<Result<Page<RevisionItem>>>(
            async session => await campaigns.FindAsync(session, code, cancellationToken) is { } campaign
                ? Page.Whole(await revisions.ListAsync(session, campaign, cancellationToken))
                : CampaignsRefusals.Unknown(code),
            cancellationToken);
    }
}
