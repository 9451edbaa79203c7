using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Submit;

public sealed record SubmitCampaignCommand(string Code, string? Reason);

/// <summary>
/// Hands the draft in for another person's decision. The definition is checked again, this time with what it names: branches, halls
/// and gift items must exist. Quotas need not be set yet.
/// </summary>
public sealed class SubmitCampaignUseCase(
    IDatabase database,
    ICampaignStore campaigns,
    ICampaignChangeStore changes,
    IRevisionStore revisions,
    DefinitionReferenceService references,
    CampaignViewService views,
    CampaignAuditService audit,
    IBusinessClock clock)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, SubmitCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.DefineCampaign))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: false) is { } refusal)
            return refusal;
        var key = RequestKey.For(actor, "campaign.submit", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(key, s => SubmitAsync(s, actor, command, cancellationToken), cancellationToken);
    }

    private async Task<Result<CampaignView>> SubmitAsync(
        IStoreSession session, Actor actor, SubmitCampaignCommand command, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, command.Code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(command.Code);
        if (!CampaignMachine.MayChange(campaign.State))
            return CampaignsRefusals.Closed(campaign);
        var latest = await revisions.LatestAsync(session, campaign.Id, cancellationToken);
        if (!RevisionMachine.Allows(latest.State, RevisionMove.Submit))
            return CampaignsRefusals.RevisionForbidden(latest, RevisionMove.Submit);
        if (CampaignRules.Read(latest.Definition) is not { Definition: var definition })
            return CampaignsRefusals.Unreadable(command.Code, latest.Revision);
        DefinitionError[] faults =
            [.. DefinitionValidator.Validate(definition), .. await references.FaultsAsync(session, definition, cancellationToken)];
        if (faults.Length > 0)
            return CampaignsRefusals.NotReady(faults);

        var submitted = new Stamp(actor.UserId, clock.Now);
        if (!await changes.TryChangeAsync(session, campaign, campaign, cancellationToken)
            || !await revisions.SubmitAsync(session, campaign.Id, latest.Revision, submitted, cancellationToken))
            return CampaignsRefusals.Busy();
        await audit.AddAsync(
            session,
            actor,
            campaign.Id,
            "campaign.submit",
            CampaignAuditService.Standing(latest.Revision, latest.State),
            CampaignAuditService.Standing(latest.Revision, RevisionState.Submitted),
            command.Reason,
            cancellationToken);
        return await views.AfterChangeAsync(session, campaign.Id, cancellationToken);
    }
}
