using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Change;

/// <param name="Code">The campaign's address; the definition must carry the same code.</param>
/// <param name="Version">The version the caller read.</param>
public sealed record ChangeCampaignCommand(string Code, long Version, CampaignDefinition Definition);

/// <summary>
/// Changes the definition: a draft is rewritten in place; once a revision was decided, the change is a new one, and the campaign goes
/// on under the one in force until it is approved. A submitted revision can't be changed: what is decided is what was submitted.
/// </summary>
public sealed class ChangeCampaignUseCase(
    IDatabase database,
    ICampaignStore campaigns,
    ICampaignChangeStore changes,
    IRevisionStore revisions,
    CampaignViewService views,
    CampaignAuditService audit,
    IBusinessClock clock)
{
    public async Task<Result<CampaignView>> ExecuteAsync(Actor actor, ChangeCampaignCommand command, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.DefineCampaign))
            return Refusal.Forbidden();
        if (command.Definition.Code != command.Code)
            return CampaignsRefusals.CodeFixed(command.Code);
        if (DefinitionValidator.Validate(command.Definition) is { Count: > 0 } faults)
            return CampaignsRefusals.InvalidDefinition(faults);
        return await database.WriteAsync<CampaignView>(s => ChangeAsync(s, actor, command, cancellationToken), cancellationToken);
    }

    private async Task<Result<CampaignView>> ChangeAsync(
        IStoreSession session, Actor actor, ChangeCampaignCommand command, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, command.Code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(command.Code);
        if (campaign.Version != command.Version)
            return CampaignsRefusals.Stale();
        if (!CampaignMachine.MayChange(campaign.State))
            return CampaignsRefusals.Closed(campaign);
        var latest = await revisions.LatestAsync(session, campaign.Id, cancellationToken);
        if (latest.State == RevisionState.Submitted)
            return CampaignsRefusals.RevisionForbidden(latest, RevisionMove.Rewrite);
        if (!await changes.TryChangeAsync(session, campaign, WithHead(campaign, command.Definition), cancellationToken))
            return CampaignsRefusals.Stale();

        var text = DefinitionJson.Write(command.Definition);
        var made = new Stamp(actor.UserId, clock.Now);
        if (!RevisionMachine.Allows(latest.State, RevisionMove.Rewrite))
            await revisions.AddAsync(session, campaign.Id, latest.Revision + 1, text, made, cancellationToken);
        else if (!await revisions.RewriteAsync(session, campaign.Id, latest.Revision, text, made, cancellationToken))
            return CampaignsRefusals.Stale();
        await audit.AddAsync(session, actor, campaign.Id, "campaign.change", latest.Definition, text, null, cancellationToken);
        return await views.AfterChangeAsync(session, campaign.Id, cancellationToken);
    }

    /// <summary>While no revision is in force the list shows the draft's name and dates; later only approval changes them.</summary>
    private static CampaignRow WithHead(CampaignRow campaign, CampaignDefinition definition) =>
        campaign.Revision is not null ? campaign : campaign with
        {
            Name = definition.Name,
            StartsOn = definition.Start,
            EndsOn = definition.End,
            ContractKind = definition.ContractKind,
        };
}
