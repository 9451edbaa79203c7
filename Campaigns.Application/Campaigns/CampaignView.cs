using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns;

/// <summary>
/// A campaign as its readers see it: one revision's definition (the one in force, or the first one while none is), where the campaign
/// stands, and the latest revision when another is in force or none.
/// </summary>
public sealed record CampaignView(
    CampaignDefinition Definition, int Revision, RevisionState RevisionState, CampaignState State, PendingRevision? Pending, long Version)
{
    /// <summary>
    /// The stored rules can't be read: <see cref="Definition"/> then says what the campaign's row knows (code, name, dates), and has
    /// neither audience nor offers. Whoever sees it can still suspend the campaign, close it, or write a revision that can be read.
    /// </summary>
    public bool Unreadable { get; init; }
}

/// <summary>A revision that is not in force: still written, waiting for a decision, or rejected with a reason.</summary>
public sealed record PendingRevision(int Revision, RevisionState State, string? Reason);
