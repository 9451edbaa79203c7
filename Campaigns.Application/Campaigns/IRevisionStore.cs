using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Campaigns;

/// <summary>
/// The revisions of a campaign. Every change is conditional on the state it starts from and tells whether it happened; the campaign's
/// row is changed first, so that changes to one campaign come one after the other.
/// </summary>
public interface IRevisionStore
{
    Task<RevisionRow?> FindAsync(IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken);

    /// <summary>The revision with the highest number; every campaign has one.</summary>
    Task<RevisionRow> LatestAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    /// <summary>Adds a draft.</summary>
    Task AddAsync(IStoreSession session, long campaignId, int revision, string definition, Stamp made, CancellationToken cancellationToken);

    /// <summary>Rewrites a draft in place.</summary>
    Task<bool> RewriteAsync(
        IStoreSession session, long campaignId, int revision, string definition, Stamp made, CancellationToken cancellationToken);

    /// <summary>Draft → submitted.</summary>
    Task<bool> SubmitAsync(IStoreSession session, long campaignId, int revision, Stamp submitted, CancellationToken cancellationToken);

    /// <summary>Submitted → approved or rejected.</summary>
    Task<bool> DecideAsync(
        IStoreSession session, long campaignId, int revision, RevisionState outcome, Stamp decided, string? reason, CancellationToken cancellationToken);

    /// <summary>Approved → superseded.</summary>
    Task<bool> SupersedeAsync(IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken);

    /// <summary>Keeps the compiled instalments of an approved revision's offer.</summary>
    Task AddReleaseLinesAsync(
        IStoreSession session, long campaignId, int revision, string offer, IReadOnlyList<ReleaseLine> lines, CancellationToken cancellationToken);
}

/// <summary>Who did it, and when.</summary>
public sealed record Stamp(long UserId, DateTimeOffset At);
