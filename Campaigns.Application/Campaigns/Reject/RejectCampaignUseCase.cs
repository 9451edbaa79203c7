using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Reject;

public sealed record RejectCampaignCommand(string Code, string? Reason);

/// <summary>
/// Refuses the submitted revision, with a reason its author will read. The campaign goes on under the revision in force, if any; the next
/// change makes a new revision.
/// </summary>
public sealed class RejectCampaignUseCase(
    IDatabase database,
    ICampaignStore campaigns,
    ICampaignChangeStore changes,
    IRevisionStore revisions,
    CampaignViewService views,
    CampaignAuditService audit,
    IBusinessClock clock)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, RejectCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.ApproveCampaign))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: true) is { } refusal)
            return refusal;
        var key = RequestKey.For(actor, "campaign.reject", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(key, s => RejectAsync(s, actor, command, cancellationToken), cancellationToken);
    }

    private async Task<Result<CampaignView>> RejectAsync(
        IStoreSession session, Actor actor, RejectCampaignCommand command, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, command.Code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(command.Code);
        var latest = await revisions.LatestAsync(session, campaign.Id, cancellationToken);
        if (!RevisionMachine.Allows(latest.State, RevisionMove.Reject))
            return CampaignsRefusals.RevisionForbidden(latest, RevisionMove.Reject);
        if (latest.SubmittedBy == actor.UserId)
            return CampaignsRefusals.OwnSubmission();
        var decided = new Stamp(actor.UserId, clock.Now);
        if (!await changes.TryChangeAsync(session, campaign, campaign, cancellationToken)
            || !await revisions.DecideAsync(
                session, campaign.Id, latest.Revision, RevisionState.Rejected, decided, Reason.Tidy(command.Reason), cancellationToken))
            return CampaignsRefusals.Busy();
        await audit.AddAsync(
            session,
            actor,
            campaign.Id,
            "campaign.reject",
            CampaignAuditService.Standing(latest.Revision, latest.State),
            CampaignAuditService.Standing(latest.Revision, RevisionState.Rejected),
            command.Reason,
            cancellationToken);
        return await views.AfterChangeAsync(session, campaign.Id, cancellationToken);
    }
}
