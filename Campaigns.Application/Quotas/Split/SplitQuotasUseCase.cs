using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas.Split;

/// <param name="Version">The campaign's version as the caller read it.</param>
/// <param name="Totals">Units of the whole campaign, each tier once.</param>
public sealed record SplitQuotasCommand(string Campaign, long Version, IReadOnlyList<TierUnits> Totals);

/// <summary>
/// Splits a campaign's units over the prefectures in proportion to the members they have now, by largest remainder, and remembers that
/// count with its date. Done again on a running campaign it takes only free units: a branch that has given away more is named.
/// </summary>
public sealed class SplitQuotasUseCase(
    IDatabase database, IIdSource ids, QuotaPlanService plans, IQuotaPlanStore store, QuotaViewService views, IBusinessClock clock)
{
    public async Task<Result<QuotasView>> ExecuteAsync(Actor actor, SplitQuotasCommand command, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.SplitQuota))
            return Refusal.Forbidden();
        if (QuotaInput.CheckTotals(command.Totals) is { } refusal)
            return refusal;
        // Counting millions of members takes seconds: in a snapshot of its own, so that no payment waits for it.
        var counted = await database.ReadAsync(s => CountAsync(s, cancellationToken), cancellationToken);
        var firstId = await ids.LeaseAsync(Math.Max(1, command.Totals.Count * counted.Prefectures.Count), cancellationToken);
        return await database.WriteAsync<QuotasView>(s => SplitAsync(s, actor, command, counted, firstId, cancellationToken), cancellationToken);
    }

    private async Task<MemberBase> CountAsync(IStoreSession session, CancellationToken cancellationToken) =>
        new(await store.ListPrefecturesAsync(session, cancellationToken), await store.CountMembersAsync(session, cancellationToken));

    private async Task<Result<QuotasView>> SplitAsync(
        IStoreSession session, Actor actor, SplitQuotasCommand command, MemberBase counted, long firstId, CancellationToken cancellationToken)
    {
        var begun = await plans.BeginAsync(session, command.Campaign, command.Version, cancellationToken);
        if (!begun.IsSuccess)
            return begun.Refusal;
        var split = QuotaPlanner.SplitByMembers(command.Totals, counted.Prefectures, counted.Members, begun.Value.Rows, clock.Today);
        if (!split.IsSuccess)
            return split.Refusal;
        if (await plans.ApplyAsync(
                session, actor, begun.Value, command.Totals, split.Value, "quota.split", firstId, cancellationToken) is { } refusal)
            return refusal;
        return await views.FindAsync(session, actor, command.Campaign, cancellationToken)
            ?? throw new InvalidOperationException("a campaign is never removed");
    }

    private sealed record MemberBase(IReadOnlyList<QuotaBranch> Prefectures, IReadOnlyList<BranchMembers> Members);
}
