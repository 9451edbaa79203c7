using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Quotas;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Reports.Participation;

/// <summary>
/// How far a campaign has come in a subtree of home branches (domain §7), from the newest evaluation up to the last day. Without a first
/// day: from the campaign's beginning. Before the first evaluation nobody counts as a member or as eligible, and the head says that there
/// was none. A manager's name narrows members and enrolments; quota is always the branch's.
/// </summary>
public sealed class ReadParticipationUseCase(
    IDatabase database,
    ReportScopeService scopes,
    ReportHeadService heads,
    IBranchStore branches,
    IQuotaPlanStore quotas,
    IParticipationStore participation)
{
    /// <param name="culture">The language of names of tiers.</param>
    public async Task<Result<ParticipationReport>> ExecuteAsync(
        Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadReports))
            return Refusal.Forbidden();
        if (string.IsNullOrEmpty(query.Campaign))
            return Refusal.Field("campaign", "required");
        return await database.ReadAsync(session => ReadAsync(session, actor, query, culture, cancellationToken), cancellationToken);
    }

    private async Task<Result<ParticipationReport>> ReadAsync(
        IStoreSession session, Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        var found = await scopes.FindAsync(session, actor, query, ReportPeriods.CampaignOf, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        var scope = found.Value;
        if (scope.Campaign is not { } campaign)
            return CampaignsRefusals.Unknown(query.Campaign ?? "");
        var selection = new ParticipationSelection(campaign.Id, scope.BranchPath, scope.ManagerId, scope.Tier);
        var evaluatedOn = await participation.EvaluatedOnAsync(session, campaign.Id, scope.To, cancellationToken);
        var evaluated = evaluatedOn is { } on ? await participation.EvaluatedAsync(session, selection, on, cancellationToken) : [];
        var enrolled = await participation.EnrolledAsync(session, selection, scope.From, scope.To, cancellationToken);
        var tree = await TreeAsync(session, scope, cancellationToken);
        var rows = new ParticipationRows(tree, evaluated, enrolled, culture);
        var items = rows.ByBranch(tree.AllReported(scope.BranchPath), await QuotasAsync(session, campaign, scope, cancellationToken));
        return new ParticipationReport(
            heads.Head("report.participation", scope, actor, culture, evaluatedOn), items, rows.ByManager(), ParticipationTotals.Of(items));
    }

    private async Task<ReportTree> TreeAsync(IStoreSession session, ReportScope scope, CancellationToken cancellationToken)
    {
        var above = await branches.LineageAsync(session, scope.BranchPath, cancellationToken);
        var under = await branches.ListUnderAsync(session, scope.BranchPath, cancellationToken);
        return new ReportTree(above.Concat(under), scope.BranchPath);
    }

    /// <summary>The rows of the whole campaign: a county may draw on one above it.</summary>
    private async Task<IReadOnlyList<QuotaRow>> QuotasAsync(
        IStoreSession session, CampaignRow campaign, ReportScope scope, CancellationToken cancellationToken)
    {
        var rows = await quotas.ListAsync(session, campaign.Id, "/", cancellationToken);
        return [.. rows.Where(q => scope.Tier is null || q.Tier == scope.Tier)];
    }
}
