using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas.Split;

/// <param name="Version">The campaign's version as the caller read it.</param>
/// <param name="Totals">Units of the whole campaign, each tier once; none for a campaign without caps.</param>
/// <param name="Basis">As the definition says it: by members or unlimited.</param>
public sealed record SplitQuotasCommand(
    string Campaign, long Version, IReadOnlyList<TierUnits> Totals, QuotaBasis Basis = QuotaBasis.ByMembers);

/// <summary>
/// Splits a campaign's units over the prefectures in proportion to the members they have now, by largest remainder, and remembers that
/// count with its date. Done again on a running campaign it takes only free units: a branch that has given away more is named. A campaign
/// without caps gets an unlimited row per offered tier at the region instead.
/// </summary>
public sealed class SplitQuotasUseCase(
    IDatabase database,
    IIdSource ids,
    QuotaPlanService plans,
    UnlimitedQuotaService unlimited,
    IQuotaPlanStore store,
    QuotaViewService views,
    IBusinessClock clock)
{
    private static readonly int TierCount = Enum.GetValues<Tier>().Length;

    public async Task<Result<QuotasView>> ExecuteAsync(Actor actor, SplitQuotasCommand command, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.SplitQuota))
            return Refusal.Forbidden();
        if (command.Basis == QuotaBasis.Unlimited && command.Totals.Count > 0)
            return Refusal.Field("totals", "quota-totals-not-asked");
        if (command.Basis != QuotaBasis.Unlimited && QuotaInput.CheckTotals(command.Totals) is { } refusal)
            return refusal;
        // Counting millions of members takes seconds: in a snapshot of its own, so that no payment waits for it.
        var counted = await database.ReadAsync(s => CountAsync(s, cancellationToken), cancellationToken);
        var firstId = await ids.LeaseAsync(Math.Max(1, TierCount * counted.Prefectures.Count), cancellationToken);
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
        if (begun.Value.Policy.Basis != command.Basis)
            return QuotasRefusals.PolicyDiffers(begun.Value.Policy.Basis);
        var split = await TargetsAsync(session, command, counted, begun.Value, cancellationToken);
        if (!split.IsSuccess)
            return split.Refusal;
        if (await plans.ApplyAsync(
                session, actor, begun.Value, command.Totals, split.Value, "quota.split", firstId, cancellationToken) is { } refusal)
            return refusal;
        return await views.FindAsync(session, actor, command.Campaign, cancellationToken)
            ?? throw new InvalidOperationException("a campaign is never removed");
    }

    private async Task<Result<IReadOnlyList<QuotaTarget>>> TargetsAsync(
        IStoreSession session, SplitQuotasCommand command, MemberBase counted, QuotaPlanFrame frame, CancellationToken cancellationToken)
    {
        if (command.Basis != QuotaBasis.Unlimited)
            return QuotaPlanner.SplitByMembers(frame.Policy, command.Totals, counted.Prefectures, counted.Members, frame.Rows, clock.Today);
        var targets = await unlimited.TargetsAsync(session, frame.Definition, cancellationToken);
        var kept = targets.Select(t => (t.BranchId, t.Tier)).ToHashSet();
        return (QuotaTarget[])[.. targets, .. frame.Rows.Where(r => !kept.Contains((r.BranchId, r.Tier))).Select(QuotaPlanner.Emptied)];
    }

    private sealed record MemberBase(IReadOnlyList<QuotaBranch> Prefectures, IReadOnlyList<BranchMembers> Members);
}
