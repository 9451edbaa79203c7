using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.GiftCost;
using Campaigns.Application.Reports.QuotaUse;
using Campaigns.Application.Reports.Releases;
using Campaigns.Reports.GiftCost;
using Campaigns.Reports.QuotaUse;
using Campaigns.Reports.Releases;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Reports;

/// <summary>The reports that are read whole, as workbooks.</summary>
internal static class ReportFileEndpoints
{
    public static void MapReportFiles(this RouteGroupBuilder v1)
    {
        v1.MapGet("/reports/quota-use.xlsx", QuotaUse).WithName("downloadQuotaUse").WithSummary("名额使用（Excel） · Quota use as a workbook")
            .WithExample(answer: ReportExamples.File);
        v1.MapGet("/reports/releases.xlsx", Releases).WithName("downloadReleases").WithSummary("分摊到账（Excel） · Releases as a workbook")
            .WithExample(answer: ReportExamples.File);
        v1.MapGet("/reports/gift-cost.xlsx", GiftCost).WithName("downloadGiftCost").WithSummary("礼品成本（Excel） · Gift cost as a workbook")
            .WithExample(answer: ReportExamples.File);
    }

    private static Task<WorkbookAnswer> QuotaUse(
        string? campaign,
        string? branch,
        string? manager,
        CodeQuery<Tier> tier,
        DateQuery from,
        DateQuery to,
        Actor actor,
        HttpRequest request,
        ReadQuotaUseUseCase read,
        CancellationToken cancellationToken)
    {
        var query = new ReportQuery(campaign, branch, manager, tier.Value, from.Value, to.Value);
        var culture = Language.Of(request);
        return ReportFiles.WholeAsync(
            read.ExecuteAsync(actor, query, culture, cancellationToken),
            r => r.Head,
            (file, report) => QuotaUseWorkbook.WriteAsync(file, report, culture, cancellationToken));
    }

    private static Task<WorkbookAnswer> Releases(
        string? campaign,
        string? branch,
        CodeQuery<Tier> tier,
        DateQuery from,
        DateQuery to,
        Actor actor,
        HttpRequest request,
        ReadReleasesUseCase read,
        CancellationToken cancellationToken)
    {
        var query = new ReportQuery(campaign, branch, null, tier.Value, from.Value, to.Value);
        var culture = Language.Of(request);
        return ReportFiles.WholeAsync(
            read.ExecuteAsync(actor, query, culture, cancellationToken),
            r => r.Head,
            (file, report) => ReleasesWorkbook.WriteAsync(file, report, culture, cancellationToken));
    }

    private static Task<WorkbookAnswer> GiftCost(
        string? campaign,
        string? branch,
        DateQuery from,
        DateQuery to,
        Actor actor,
        HttpRequest request,
        ReadGiftCostUseCase read,
        CancellationToken cancellationToken)
    {
        var query = new ReportQuery(campaign, branch, null, null, from.Value, to.Value);
        var culture = Language.Of(request);
        return ReportFiles.WholeAsync(
            read.ExecuteAsync(actor, query, culture, cancellationToken),
            r => r.Head,
            (file, report) => GiftCostWorkbook.WriteAsync(file, report, culture, cancellationToken));
    }
}
