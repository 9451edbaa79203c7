using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas.Set;

/// <summary>One row as HQ writes it. An unlimited row's cap is 0.</summary>
public sealed record QuotaEntry(string Branch, Tier Tier, long Cap, bool Unlimited = false, long OverrunAllowed = 0);

/// <param name="Version">The campaign's version as the caller read it.</param>
/// <param name="Totals">Units of the whole campaign; empty: those set before, or else those of the definition.</param>
public sealed record SetQuotasCommand(string Campaign, long Version, IReadOnlyList<TierUnits> Totals, IReadOnlyList<QuotaEntry> Items);

/// <summary>
/// Writes a campaign's quota rows one by one. They replace the plan: a row not named is emptied. Per tier the caps sum to the total,
/// unless a row is unlimited; only free units are taken away. A row may be overrun no further than the definition's policy says. Refused
/// where the definition has no caps at all.
/// </summary>
public sealed class SetQuotasUseCase(
    IDatabase database, IIdSource ids, QuotaPlanService plans, IBranchStore branches, QuotaViewService views)
{
    public async Task<Result<QuotasView>> ExecuteAsync(Actor actor, SetQuotasCommand command, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.SplitQuota))
            return Refusal.Forbidden();
        if ((command.Totals.Count > 0 ? QuotaInput.CheckTotals(command.Totals) : null) is { } badTotals)
            return badTotals;
        if (Check(command.Items) is { } badItems)
            return badItems;
        var firstId = await ids.LeaseAsync(command.Items.Count, cancellationToken);
        return await database.WriteAsync<QuotasView>(s => SetAsync(s, actor, command, firstId, cancellationToken), cancellationToken);
    }

    private async Task<Result<QuotasView>> SetAsync(
        IStoreSession session, Actor actor, SetQuotasCommand command, long firstId, CancellationToken cancellationToken)
    {
        var begun = await plans.BeginAsync(session, command.Campaign, command.Version, cancellationToken);
        if (!begun.IsSuccess)
            return begun.Refusal;
        var frame = begun.Value;
        if (frame.Policy.Basis == QuotaBasis.Unlimited)
            return QuotasRefusals.PolicyDiffers(frame.Policy.Basis);
        var named = await FindBranchesAsync(session, actor, command.Items, cancellationToken);
        if (!named.IsSuccess)
            return named.Refusal;
        var kept = named.Value.Select(t => (t.BranchId, t.Tier)).ToHashSet();
        QuotaTarget[] targets = [.. named.Value, .. frame.Rows.Where(r => !kept.Contains((r.BranchId, r.Tier))).Select(QuotaPlanner.Emptied)];
        IReadOnlyList<TierUnits> totals = command.Totals.Count > 0 ? command.Totals : frame.Totals.Count > 0 ? frame.Totals : frame.Planned;
        if (QuotaPlanner.SumRefusal(targets, totals) is { } differs)
            return differs;
        if (QuotaPlanner.OverrunRefusal(targets, frame.Policy, frame.Rows) is { } tooMuch)
            return tooMuch;
        if (await plans.ApplyAsync(session, actor, frame, totals, targets, "quota.set", firstId, cancellationToken) is { } refusal)
            return refusal;
        return await views.FindAsync(session, actor, command.Campaign, cancellationToken)
            ?? throw new InvalidOperationException("a campaign is never removed");
    }

    private async Task<Result<IReadOnlyList<QuotaTarget>>> FindBranchesAsync(
        IStoreSession session, Actor actor, IReadOnlyList<QuotaEntry> items, CancellationToken cancellationToken)
    {
        var targets = new List<QuotaTarget>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var branch = await branches.FindAsync(session, item.Branch, cancellationToken);
            if (branch is null || !actor.Sees(branch.Path))
                return QuotasRefusals.BranchUnknown(At(i, "branch"), item.Branch);
            if (branch.Kind == BranchKind.Hall)
                return QuotasRefusals.NotForHalls(At(i, "branch"), item.Branch);
            targets.Add(new QuotaTarget(branch.Id, branch.Name, item.Tier, item.Cap)
            {
                Unlimited = item.Unlimited,
                OverrunAllowed = item.OverrunAllowed,
            });
        }

        return targets;
    }

    private static Refusal? Check(IReadOnlyList<QuotaEntry> items)
    {
        if (items.Count == 0)
            return Refusal.Field("items", "required");
        var seen = new HashSet<(string, Tier)>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add((items[i].Branch, items[i].Tier)))
                return Refusal.Field(At(i, "branch"), "duplicate");
            if (!QuotaInput.IsPossible(items[i].Cap) || (items[i].Unlimited && items[i].Cap != 0))
                return Refusal.Field(At(i, "cap"), "out-of-range");
            if (!QuotaInput.IsPossible(items[i].OverrunAllowed))
                return Refusal.Field(At(i, "overrunAllowed"), "out-of-range");
        }

        return null;
    }

    private static string At(int i, string field) => string.Create(CultureInfo.InvariantCulture, $"items[{i}].{field}");
}
