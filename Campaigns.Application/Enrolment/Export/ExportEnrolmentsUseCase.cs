using System.Globalization;
using System.Runtime.CompilerServices;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Reports;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Text;
using Campaigns.Application.Time;
using Campaigns.Rules;

namespace Campaigns.Application.Enrolment.Export;

/// <summary>An enrolment of an export, with its codes in words.</summary>
public sealed record ExportedEnrolment(EnrolmentItem Item, string TierName, string StateName);

/// <summary>An export that was written.</summary>
/// <param name="Count">How many rows.</param>
public sealed record EnrolmentExport(ReportHead Head, long Count);

/// <summary>Writes an export somewhere; the rows can be read once, and only until this ends.</summary>
public delegate Task EnrolmentWriter(EnrolmentExport export, IReadOnlyList<EnrolmentColumn> columns, IAsyncEnumerable<ExportedEnrolment> rows);

/// <summary>All enrolments that <see cref="ListEnrolmentsUseCase"/> lists for the same query, in the same order, as a stream of one snapshot.</summary>
public sealed class ExportEnrolmentsUseCase(
    IDatabase database, IBranchStore branches, ICampaignStore campaigns, IEnrolmentListStore enrolments, IBusinessClock clock)
{
    /// <param name="columns">From left to right.</param>
    /// <param name="culture">The language of names of tiers and states.</param>
    /// <param name="write">Called once, unless the export is refused.</param>
    public async Task<Result<EnrolmentExport>> ExecuteAsync(
        Actor actor,
        EnrolmentQuery query,
        EnrolmentSort sort,
        IReadOnlyList<EnrolmentColumn> columns,
        CultureInfo culture,
        EnrolmentWriter write,
        CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        if (query.Fault is { } fault)
            return fault;
        return await database.ReadAsync(
            async Task<Result<EnrolmentExport>> (session) =>
            {
                var selection = await query.FindAsync(branches, session, actor, cancellationToken);
                if (!selection.IsSuccess)
                    return selection.Refusal;
                var export = await DescribeAsync(session, actor, selection.Value, culture, cancellationToken);
                await write(export, columns, RowsAsync(session, selection.Value, sort, culture, cancellationToken));
                return export;
            },
            cancellationToken);
    }

    /// <summary>Without days asked for, the head names the first and the last there are.</summary>
    private async Task<EnrolmentExport> DescribeAsync(
        IStoreSession session, Actor actor, EnrolmentSelection selection, CultureInfo culture, CancellationToken cancellationToken)
    {
        var sums = await enrolments.SumsAsync(session, selection, cancellationToken);
        var lineage = await branches.LineageAsync(session, selection.BranchPath, cancellationToken);
        var campaign = selection.Campaign is { } code ? await campaigns.FindAsync(session, code, cancellationToken) : null;
        var to = selection.To ?? (sums.Count == 0 ? clock.Today : sums.Max(s => s.LastOn));
        var from = selection.From ?? (sums.Count == 0 ? to : sums.Min(s => s.FirstOn));
        var head = new ReportHead
        {
            Title = Messages.Format("report.enrolments", null, culture),
            CampaignName = campaign?.Name ?? selection.Campaign,
            BranchName = (lineage.Count > 0 ? lineage[^1].Name : null) ?? actor.DisplayName,
            From = from,
            To = to,
            MadeAt = clock.Now,
            MadeBy = actor.DisplayName,
        };
        return new EnrolmentExport(head, sums.Sum(s => s.Count));
    }

    private async IAsyncEnumerable<ExportedEnrolment> RowsAsync(
        IStoreSession session,
        EnrolmentSelection selection,
        EnrolmentSort sort,
        CultureInfo culture,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in enrolments.StreamAsync(session, selection, sort, cancellationToken))
        {
            yield return new ExportedEnrolment(
                item,
                Messages.Format($"tier.{EnumCode.Of(item.Tier)}", null, culture),
                Messages.Format($"state.{EnumCode.Of(item.State)}", null, culture));
        }
    }
}
