using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Exhaustion;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns;

/// <summary>Opening, suspending, resuming and closing are one thing: a move the machine allows, recorded with its reason.</summary>
public sealed class CampaignMoveService(
    ICampaignStore campaigns,
    ICampaignChangeStore changes,
    CampaignOpeningService opening,
    CampaignExhaustionService exhaustion,
    CampaignViewService views,
    CampaignAuditService audit)
{
    /// <summary>Moves the campaign of that code and answers with its view.</summary>
    public async Task<Result<CampaignView>> MoveAsync(
        IStoreSession session, Actor actor, string code, CampaignMove move, string? reason, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(code);
        if (await MoveAsync(session, actor, campaign, move, reason, cancellationToken) is { } refusal)
            return refusal;
        return await views.AfterChangeAsync(session, campaign.Id, cancellationToken);
    }

    /// <summary>As above; null when it was done. A campaign that comes to <c>open</c> with its quota used up is <c>exhausted</c> at once.</summary>
    public async Task<Refusal?> MoveAsync(
        IStoreSession session, Actor actor, CampaignRow campaign, CampaignMove move, string? reason, CancellationToken cancellationToken)
    {
        if (CampaignMachine.After(campaign.State, move) is not { } to)
            return CampaignsRefusals.MoveForbidden(campaign.State, move);
        if (move == CampaignMove.Open && await opening.PrepareAsync(session, actor, campaign, cancellationToken) is { } refusal)
            return refusal;
        if (!await changes.TryChangeAsync(session, campaign, campaign with { State = to }, cancellationToken))
            return CampaignsRefusals.Busy();
        await audit.AddAsync(
            session,
            actor,
            campaign.Id,
            $"campaign.{EnumCode.Of(move)}",
            CampaignAuditService.Standing(campaign.State, campaign.Revision),
            CampaignAuditService.Standing(to, campaign.Revision),
            reason,
            cancellationToken);
        if (to == CampaignState.Open)
            await exhaustion.RefreshAsync(session, campaign.Id, cancellationToken);
        return null;
    }
}
