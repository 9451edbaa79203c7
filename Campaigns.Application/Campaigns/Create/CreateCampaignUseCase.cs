using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.Create;

public sealed record CreateCampaignCommand(CampaignDefinition Definition);

/// <summary>
/// Defines a campaign: a draft with revision 1. Refuses a definition with faults, naming each field, and a code that is taken.
/// </summary>
public sealed class CreateCampaignUseCase(
    IDatabase database,
    ICampaignChangeStore campaigns,
    IRevisionStore revisions,
    CampaignViewService views,
    CampaignAuditService audit,
    IBusinessClock clock)
{
    public async Task<Result<CampaignView>> ExecuteAsync(
        Actor actor, CreateCampaignCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.DefineCampaign))
            return Refusal.Forbidden();
        var definition = command.Definition;
        if (DefinitionValidator.Validate(definition) is { Count: > 0 } faults)
            return CampaignsRefusals.InvalidDefinition(faults);
        var key = RequestKey.For(actor, "campaign.create", requestKey, command);
        return await database.WriteOnceAsync<CampaignView>(key, s => AddAsync(s, actor, definition, cancellationToken), cancellationToken);
    }

    private async Task<Result<CampaignView>> AddAsync(
        IStoreSession session, Actor actor, CampaignDefinition definition, CancellationToken cancellationToken)
    {
        var campaign = new CampaignRow
        {
            Id = session.NextId(),
            Code = definition.Code,
            Name = definition.Name,
            State = CampaignState.Draft,
            StartsOn = definition.Start,
            EndsOn = definition.End,
            ContractKind = definition.ContractKind,
            Version = 1,
        };
        if (!await campaigns.TryAddAsync(session, campaign, cancellationToken))
            return CampaignsRefusals.CodeTaken(definition.Code);
        var text = DefinitionJson.Write(definition);
        await revisions.AddAsync(session, campaign.Id, 1, text, new Stamp(actor.UserId, clock.Now), cancellationToken);
        await audit.AddAsync(session, actor, campaign.Id, "campaign.create", null, text, null, cancellationToken);
        return await views.AfterChangeAsync(session, campaign.Id, cancellationToken);
    }
}
