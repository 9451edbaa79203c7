using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Exhaustion;
using Campaigns.Application.Directory;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas.Move;

public sealed record MoveQuotaCommand(string Campaign, string From, string To, Tier Tier, long Units, string? Reason);

/// <summary>Both rows after the move.</summary>
public sealed record MovedQuota(QuotaItem From, QuotaItem To);

/// <summary>
/// Moves free units from one branch to another, inside the actor's subtree: a supervisor within the own prefecture, HQ anywhere. To
/// split further, a prefecture moves units to a county, which gets its row by that (units move out of the parent's row); from
/// then on the county's members draw on the county's row alone.
/// </summary>
public sealed class MoveQuotaUseCase(
    IDatabase database,
    ICampaignStore campaigns,
    ICampaignChangeStore changes,
    QuotaPolicyService policies,
    IQuotaPlanStore plan,
    IBranchStore branches,
    CampaignExhaustionService exhaustion,
    CampaignAuditService audit)
{
    public async Task<Result<MovedQuota>> ExecuteAsync(
        Actor actor, MoveQuotaCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.MoveQuota))
            return Refusal.Forbidden();
        if (Reason.Check(command.Reason, required: true) is { } badReason)
            return badReason;
        if (command.Units < 1 || !QuotaInput.IsPossible(command.Units))
            return Refusal.Field("units", "out-of-range");
        if (command.From == command.To)
            return Refusal.Field("to", "duplicate");
        var key = RequestKey.For(actor, "quota.move", requestKey, command);
        return await database.WriteOnceAsync<MovedQuota>(key, s => MoveAsync(s, actor, command, cancellationToken), cancellationToken);
    }

    private async Task<Result<MovedQuota>> MoveAsync(
        IStoreSession session, Actor actor, MoveQuotaCommand command, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, command.Campaign, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(command.Campaign);
        if (!CampaignMachine.MayChange(campaign.State))
            return CampaignsRefusals.Closed(campaign);
        if (await branches.FindAsync(session, command.From, cancellationToken) is not { } from || !actor.Sees(from.Path))
            return QuotasRefusals.BranchUnknown("from", command.From);
        if (await branches.FindAsync(session, command.To, cancellationToken) is not { } to || !actor.Sees(to.Path))
            return QuotasRefusals.BranchUnknown("to", command.To);
        if (to.Kind == BranchKind.Hall)
            return QuotasRefusals.NotForHalls("to", command.To);
        if (await plan.FindAsync(session, campaign.Id, from.Id, command.Tier, cancellationToken) is not { } source)
            return QuotasRefusals.RowUnknown(from.Name, command.Tier);
        var target = await plan.FindAsync(session, campaign.Id, to.Id, command.Tier, cancellationToken);
        var defined = await policies.FindAsync(session, campaign, cancellationToken);
        if (!defined.IsSuccess)
            return defined.Refusal;
        if (await MoveUnitsAsync(session, campaign.Id, source, target, to, command.Units, cancellationToken) is { } refusal)
            return refusal;

        await MoveOverrunAsync(session, defined.Value.QuotaPolicy, campaign.Id, from, to, command.Tier, cancellationToken);
        await changes.TouchAsync(session, campaign.Id, cancellationToken);
        await exhaustion.RefreshAsync(session, campaign.Id, cancellationToken);
        var moved = new MovedQuota(
            await ReadAsync(session, campaign.Id, from, command.Tier, cancellationToken),
            await ReadAsync(session, campaign.Id, to, command.Tier, cancellationToken));
        await audit.AddAsync(
            session,
            actor,
            campaign.Id,
            "quota.move",
            StoredJson.Write(new { command.Tier, from = from.Id, fromCap = moved.From.Cap + command.Units, to = to.Id, toCap = moved.To.Cap - command.Units }),
            StoredJson.Write(new { command.Tier, from = from.Id, fromCap = moved.From.Cap, to = to.Id, toCap = moved.To.Cap }),
            command.Reason,
            cancellationToken);
        return moved;
    }

    /// <summary>The row with the smaller id first, as all who lock two; a row that is not there yet can be locked by nobody.</summary>
    private async Task<Refusal?> MoveUnitsAsync(
        IStoreSession session, long campaignId, QuotaRow source, QuotaRow? target, Branch to, long units, CancellationToken cancellationToken)
    {
        var putFirst = target is not null && target.Id < source.Id;
        if (putFirst && !await plan.TryPutAsync(session, target!.Id, units, cancellationToken))
            return QuotasRefusals.Unlimited(target);
        if (!await plan.TryTakeAsync(session, source.Id, units, cancellationToken))
            return source.Unlimited ? QuotasRefusals.Unlimited(source) : QuotasRefusals.NotFree(source, units);
        if (target is null)
        {
            var added = new QuotaTarget(to.Id, to.Name, source.Tier, units);
            return await plan.TryAddAsync(session, session.NextId(), campaignId, added, cancellationToken) ? null : CampaignsRefusals.Busy();
        }

        return putFirst || await plan.TryPutAsync(session, target.Id, units, cancellationToken) ? null : QuotasRefusals.Unlimited(target);
    }

    /// <summary>Both rows are locked by now, so what is read here is what is changed.</summary>
    private async Task MoveOverrunAsync(
        IStoreSession session, QuotaPolicy policy, long campaignId, Branch from, Branch to, Tier tier, CancellationToken cancellationToken)
    {
        var source = await RowAsync(session, campaignId, from, tier, cancellationToken);
        var target = await RowAsync(session, campaignId, to, tier, cancellationToken);
        var (left, carried) = QuotaPlanner.MovedOverrun(policy, source, target);
        if (left != source.OverrunAllowed)
            await plan.SetOverrunAsync(session, source.Id, left, cancellationToken);
        if (carried != target.OverrunAllowed)
            await plan.SetOverrunAsync(session, target.Id, carried, cancellationToken);
    }

    private async Task<QuotaItem> ReadAsync(IStoreSession session, long campaignId, Branch branch, Tier tier, CancellationToken cancellationToken) =>
        QuotaItem.Of(await RowAsync(session, campaignId, branch, tier, cancellationToken));

    private async Task<QuotaRow> RowAsync(IStoreSession session, long campaignId, Branch branch, Tier tier, CancellationToken cancellationToken) =>
        await plan.FindAsync(session, campaignId, branch.Id, tier, cancellationToken)
            ?? throw new InvalidOperationException("a quota row is never removed");
}
