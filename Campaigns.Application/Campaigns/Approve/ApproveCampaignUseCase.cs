using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Campaigns.Approve;

public sealed record ApproveCampaignCommand(string Code, string? Reason);

/// <summary>
/// Puts the submitted revision in force: its release plans are compiled, the campaign takes over its name and dates, and the revision in
/// force before is superseded (enrolments made under it keep it). Decided by another person than the submitter; of two decisions at
/// once one wins.
/// </summary>
public sealed class ApproveCampaignUseCase(
    IDatabase database,
    ICampaignStore campaigns,
    ICampaignChangeStore changes,
    IRevisionStore revisions,
    CampaignViewService views,
    CampaignAuditService audit,
    IBusinessClock clock)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, ApproveCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.ApproveCampaign))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: false) is { } refusal)
            return refusal;
        var key = RequestKey.For(actor, "campaign.approve", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(key, s => ApproveAsync(s, actor, command, cancellationToken), cancellationToken);
    }

    private async Task<Result<CampaignView>> ApproveAsync(
        IStoreSession session, Actor actor, ApproveCampaignCommand command, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, command.Code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(command.Code);
        if (!CampaignMachine.MayChange(campaign.State))
            return CampaignsRefusals.Closed(campaign);
        var latest = await revisions.LatestAsync(session, campaign.Id, cancellationToken);
        if (!RevisionMachine.Allows(latest.State, RevisionMove.Approve))
            return CampaignsRefusals.RevisionForbidden(latest, RevisionMove.Approve);
        if (latest.SubmittedBy == actor.UserId)
            return CampaignsRefusals.OwnSubmission();
        if (CampaignRules.Read(latest.Definition) is not { Definition: var definition })
            return CampaignsRefusals.Unreadable(command.Code, latest.Revision);
        if (!await PutInForceAsync(session, actor, campaign, latest, definition, Reason.Tidy(command.Reason), cancellationToken))
            return CampaignsRefusals.Busy();
        foreach (var offer in definition.Offers)
        {
            await revisions.AddReleaseLinesAsync(
                session, campaign.Id, latest.Revision, offer.Code, ReleaseCompiler.Compile(offer), cancellationToken);
        }

        await audit.AddAsync(
            session,
            actor,
            campaign.Id,
            "campaign.approve",
            CampaignAuditService.Standing(campaign.State, campaign.Revision),
            CampaignAuditService.Standing(campaign.State, latest.Revision),
            command.Reason,
            cancellationToken);
        return await views.AfterChangeAsync(session, campaign.Id, cancellationToken);
    }

    private async Task<bool> PutInForceAsync(
        IStoreSession session,
        Actor actor,
        CampaignRow campaign,
        RevisionRow latest,
        CampaignDefinition definition,
        string? reason,
        CancellationToken cancellationToken)
    {
        var after = campaign with
        {
            Revision = latest.Revision,
            Name = definition.Name,
            StartsOn = definition.Start,
            EndsOn = definition.End,
            ContractKind = definition.ContractKind,
        };
        var decided = new Stamp(actor.UserId, clock.Now);
        return await changes.TryChangeAsync(session, campaign, after, cancellationToken)
            && (campaign.Revision is not { } former || await revisions.SupersedeAsync(session, campaign.Id, former, cancellationToken))
            && await revisions.DecideAsync(
                session, campaign.Id, latest.Revision, RevisionState.Approved, decided, reason, cancellationToken);
    }
}
