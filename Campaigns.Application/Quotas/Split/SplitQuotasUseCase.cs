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
    /// <summary>China has some 340; ids for the rows are leased before they can be counted.</summary>
    private const int MaxPrefectures = 1000;

    public async Task<Result<QuotasView>> ExecuteAsync(Actor actor, SplitQuotasCommand command, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.SplitQuota))
            return Refusal.Forbidden();
        if (QuotaInput.CheckTotals(command.Totals) is { } refusal)
            return refusal;
        var firstId = await ids.LeaseAsync(command.Totals.Count * MaxPrefectures, cancellationToken);
        return await database.WriteAsync<QuotasView>(s => SplitAsync(s, actor, command, firstId, cancellationToken), cancellationToken);
    }

    private async Task<Result<QuotasView>> SplitAsync(
        IStoreSession session, Actor actor, SplitQuotasCommand command, long firstId, CancellationToken cancellationToken)
    {
        var begun = await plans.BeginAsync(session, command.Campaign, command.Version, cancellationToken);
        if (!begun.IsSuccess)
            return begun.Refusal;
        var prefectures = await store.ListPrefecturesAsync(session, cancellationToken);
        if (prefectures.Count > MaxPrefectures)
            throw new InvalidOperationException("more prefectures than a country has");
        var members = await store.CountMembersAsync(session, cancellationToken);
        var split = QuotaPlanner.SplitByMembers(command.Totals, prefectures, members, begun.Value.Rows, clock.Today);
        if (!split.IsSuccess)
            return split.Refusal;
        if (await plans.ApplyAsync(
                session, actor, begun.Value, command.Totals, split.Value, "quota.split", firstId, cancellationToken) is { } refusal)
            return refusal;
        return await views.FindAsync(session, actor, command.Campaign, cancellationToken)
            ?? throw new InvalidOperationException("a campaign is never removed");
    }
}
