using System.Globalization;
using System.Text;
using Campaigns.Api.Http;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Export;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Rehearsals.Get;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Results;
using Campaigns.Reports.Enrolments;
using Campaigns.Reports.Ledger;
using Campaigns.Reports.Participation;
using Campaigns.Reports.Rehearsals;
using Campaigns.Reports.Streaming;
using Campaigns.Rules;

namespace Campaigns.Api.Features.Reports;

/// <summary>
/// Makes reports into workbooks. A workbook is written to a file first: a fault is a problem and never half a workbook, and a slow
/// client keeps no snapshot of the database open.
/// </summary>
internal static class ReportFiles
{
    private const string NotInNames = "/\\:*?\"<>|";

    public static Task<WorkbookAnswer> LedgerAsync(
        ExportBranchLedgerUseCase export, Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken) =>
        WriteAsync(file => export.ExecuteAsync(
            actor,
            query,
            culture,
            (head, rows) => BranchLedgerWorkbook.WriteAsync(file, head, rows, culture, cancellationToken),
            cancellationToken));

    public static Task<WorkbookAnswer> ParticipationAsync(
        ReadParticipationUseCase read, Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken) =>
        WriteAsync(async file =>
        {
            var result = await read.ExecuteAsync(actor, query, culture, cancellationToken);
            if (!result.IsSuccess)
                return result.Refusal;
            var report = result.Value;
            await ParticipationWorkbook.WriteAsync(
                file, report.Head, report.Items.ToAsyncEnumerable(), report.Managers.ToAsyncEnumerable(), culture, cancellationToken);
            return report.Head;
        });

    /// <summary>A report that is read whole and then written.</summary>
    public static Task<WorkbookAnswer> WholeAsync<T>(Task<Result<T>> read, Func<T, ReportHead> head, Func<Stream, T, Task> write) =>
        WriteAsync(async file =>
        {
            var result = await read;
            if (!result.IsSuccess)
                return result.Refusal;
            await write(file, result.Value);
            return head(result.Value);
        });

    public static Task<WorkbookAnswer> RehearsalAsync(
        GetRehearsalUseCase get, Actor actor, string campaign, string id, CultureInfo culture, CancellationToken cancellationToken) =>
        WriteAsync(async file =>
        {
            var rehearsal = await get.ExecuteDoneAsync(actor, campaign, id, culture, cancellationToken);
            if (!rehearsal.IsSuccess)
                return rehearsal.Refusal;
            return await RehearsalWorkbook.WriteAsync(file, rehearsal.Value, culture, cancellationToken);
        });

    public static Task<WorkbookAnswer> EnrolmentsAsync(
        ExportEnrolmentsUseCase export,
        Actor actor,
        EnrolmentQuery query,
        EnrolmentSort sort,
        IReadOnlyList<EnrolmentColumn> columns,
        CultureInfo culture,
        CancellationToken cancellationToken) =>
        WriteAsync(
            file => export.ExecuteAsync(
                actor,
                query,
                sort,
                columns,
                culture,
                (made, shown, rows) => EnrolmentListWorkbook.WriteAsync(file, made, shown, rows, culture, cancellationToken),
                cancellationToken),
            made => made.Head,
            made => made.Count);

    private static Task<WorkbookAnswer> WriteAsync(Func<Stream, Task<Result<ReportHead>>> write) => WriteAsync(write, head => head, _ => null);

    private static async Task<WorkbookAnswer> WriteAsync<T>(Func<Stream, Task<Result<T>>> write, Func<T, ReportHead> head, Func<T, long?> rows)
    {
        var file = TempFile.Open();
        try
        {
            var result = await write(file);
            if (result.IsSuccess)
            {
                file.Position = 0;
                var sent = new WorkbookAnswer { Content = file, FileName = NameOf(head(result.Value)), Rows = rows(result.Value) };
                file = null;
                return sent;
            }

            return new WorkbookAnswer { Refusal = result.Refusal };
        }
        finally
        {
            if (file is not null)
                await file.DisposeAsync();
        }
    }

    private static string NameOf(ReportHead head)
    {
        var name = new StringBuilder($"{head.Title}_{head.BranchName}_{Dates.Text(head.From)}_{Dates.Text(head.To)}.xlsx");
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsControl(name[i]) || NotInNames.Contains(name[i], StringComparison.Ordinal))
                name[i] = '_';
        }

        return name.ToString();
    }
}
