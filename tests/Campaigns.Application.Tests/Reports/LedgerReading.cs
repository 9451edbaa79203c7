using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.TestKit.Carriers;

namespace Campaigns.Application.Tests.Reports;

internal static class LedgerReading
{
    /// <summary>November, whatever the day.</summary>
    public static readonly ReportQuery November = new(
        Carrier.ReferenceCampaign, null, null, null, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));

    public static Task<Result<BranchLedgerReport>> TryListAsync(this BusyNovember month, Actor actor, ReportQuery query, PageRequest? page = null) =>
        month.Carrier.Get<ListBranchLedgerUseCase>().ExecuteAsync(actor, query, page ?? PageRequest.First, Messages.Chinese, default);

    public static Task<BranchLedgerReport> ListAsync(this BusyNovember month, Actor actor, ReportQuery? query = null, PageRequest? page = null) =>
        Carrier.OkAsync(month.TryListAsync(actor, query ?? November, page));

    /// <summary>The numbers of the lines, in their order.</summary>
    public static async Task<IReadOnlyList<string>> NumbersAsync(this BusyNovember month, Actor actor, ReportQuery? query = null) =>
        [.. (await month.ListAsync(actor, query)).Items.Select(i => i.Number)];

    public static async Task<(ReportHead Head, IReadOnlyList<BranchLedgerRow> Rows)> ExportAsync(this BusyNovember month, Actor actor, ReportQuery? query = null)
    {
        var rows = new List<BranchLedgerRow>();
        var head = await Carrier.OkAsync(month.Carrier.Get<ExportBranchLedgerUseCase>().ExecuteAsync(
            actor,
            query ?? November,
            Messages.Chinese,
            async (_, all) =>
            {
                await foreach (var row in all)
                    rows.Add(row);
            },
            default));
        return (head, rows);
    }
}
