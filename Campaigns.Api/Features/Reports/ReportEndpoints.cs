using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Reports.GiftCost;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Reports.QuotaUse;
using Campaigns.Application.Reports.Releases;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Reports;

/// <summary>The reports, each as JSON and as a workbook, in the language asked for.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this RouteGroupBuilder v1)
    {
        v1.MapGet("/reports/branch-ledger", Ledger).WithName("readBranchLedger")
            .WithSummary("台账：每笔受理一行，附合计 · Branch ledger, a line an enrolment, with totals")
            .WithExample(answer: ReportExamples.Ledger);
        v1.MapGet("/reports/branch-ledger.xlsx", LedgerFile).WithName("downloadBranchLedger").WithSummary("台账（Excel） · Branch ledger as a workbook")
            .WithExample(answer: ReportExamples.File);
        v1.MapGet("/reports/participation", Participation).WithName("readParticipation")
            .WithSummary("参与情况：按机构、维系经理 · Participation by branch and by manager")
            .WithExample(answer: ReportExamples.Participation);
        v1.MapGet("/reports/participation.xlsx", ParticipationFile).WithName("downloadParticipation")
            .WithSummary("参与情况（Excel） · Participation as a workbook")
            .WithExample(answer: ReportExamples.File);
        v1.MapGet("/reports/quota-use", QuotaUse).WithName("readQuotaUse").WithSummary("名额使用：按机构、级别、日期 · Quota use by branch, tier and day")
            .WithExample(answer: ReportExamples.QuotaUse);
        v1.MapGet("/reports/releases", Releases).WithName("readReleases").WithSummary("分摊到账：按月份、机构 · Releases by month and branch")
            .WithExample(answer: MoneyExamples.Releases);
        v1.MapGet("/reports/gift-cost", GiftCost).WithName("readGiftCost").WithSummary("礼品成本：按机构、礼品 · Gift cost by branch and item")
            .WithExample(answer: MoneyExamples.GiftCost);
    }

    private static async Task<OkAnswer<ReleasesReport>> Releases(
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
        return Answer.Ok(await read.ExecuteAsync(actor, query, Language.Of(request), cancellationToken));
    }

    private static async Task<OkAnswer<GiftCostReport>> GiftCost(
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
        return Answer.Ok(await read.ExecuteAsync(actor, query, Language.Of(request), cancellationToken));
    }

    private static async Task<OkAnswer<QuotaUseReport>> QuotaUse(
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
        return Answer.Ok(await read.ExecuteAsync(actor, query, Language.Of(request), cancellationToken));
    }

    private static async Task<OkAnswer<BranchLedgerReport>> Ledger(
        string? campaign,
        string? branch,
        string? manager,
        CodeQuery<Tier> tier,
        DateQuery from,
        DateQuery to,
        PageQuery page,
        Actor actor,
        HttpRequest request,
        ListBranchLedgerUseCase list,
        CancellationToken cancellationToken)
    {
        var query = new ReportQuery(campaign, branch, manager, tier.Value, from.Value, to.Value);
        return Answer.Ok(await list.ExecuteAsync(actor, query, page.Value, Language.Of(request), cancellationToken));
    }

    private static Task<WorkbookAnswer> LedgerFile(
        string? campaign,
        string? branch,
        string? manager,
        CodeQuery<Tier> tier,
        DateQuery from,
        DateQuery to,
        Actor actor,
        HttpRequest request,
        ExportBranchLedgerUseCase export,
        CancellationToken cancellationToken)
    {
        var query = new ReportQuery(campaign, branch, manager, tier.Value, from.Value, to.Value);
        return ReportFiles.LedgerAsync(export, actor, query, Language.Of(request), cancellationToken);
    }

    private static async Task<OkAnswer<ParticipationReport>> Participation(
        string? campaign,
        string? branch,
        string? manager,
        CodeQuery<Tier> tier,
        DateQuery from,
        DateQuery to,
        Actor actor,
        HttpRequest request,
        ReadParticipationUseCase read,
        CancellationToken cancellationToken)
    {
        var query = new ReportQuery(campaign, branch, manager, tier.Value, from.Value, to.Value);
        return Answer.Ok(await read.ExecuteAsync(actor, query, Language.Of(request), cancellationToken));
    }

    private static Task<WorkbookAnswer> ParticipationFile(
        string? campaign,
        string? branch,
        string? manager,
        CodeQuery<Tier> tier,
        DateQuery from,
        DateQuery to,
        Actor actor,
        HttpRequest request,
        ReadParticipationUseCase read,
        CancellationToken cancellationToken)
    {
        var query = new ReportQuery(campaign, branch, manager, tier.Value, from.Value, to.Value);
        return ReportFiles.ParticipationAsync(read, actor, query, Language.Of(request), cancellationToken);
    }
}
