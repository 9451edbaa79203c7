using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns;

/// <summary>Writes the audit records of this area, all about one campaign.</summary>
public sealed class CampaignAuditService(IAuditStore audit, IBusinessClock clock)
{
    /// <param name="action">What was done, as in <c>campaign.open</c>.</param>
    /// <param name="before">What it was, as JSON; null for something new.</param>
    /// <param name="after">What it became, as JSON.</param>
    public Task AddAsync(
        IStoreSession session, Actor actor, long campaignId, string action, string? before, string? after, string? reason, CancellationToken cancellationToken) =>
        audit.AddAsync(
            session,
            new AuditRecord(clock.Now, actor.UserId, action, "campaign", campaignId, before, after, Reason.Tidy(reason)),
            cancellationToken);

    /// <summary>How a state and the revision it is about are written down.</summary>
    public static string Standing(CampaignState state, int? inForce) => StoredJson.Write(new { state, inForce });

    /// <summary>How a revision's state is written down.</summary>
    public static string Standing(int revision, RevisionState state) => StoredJson.Write(new { revision, state });
}
