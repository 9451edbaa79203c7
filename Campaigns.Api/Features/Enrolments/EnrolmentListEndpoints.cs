using Campaigns.Api.Features.Reports;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Export;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Paging;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Enrolments;

/// <summary>A filter over enrolments as a list, as its sums and as a workbook.</summary>
internal static class EnrolmentListEndpoints
{
    public static void MapEnrolmentLists(this RouteGroupBuilder v1)
    {
        v1.MapGet("/enrolments", List).WithName("listEnrolments").WithSummary("受理查询 · Enrolments of a subtree, newest first or as asked")
            .WithExample(answer: EnrolmentExamples.List);
        v1.MapGet("/enrolments/totals", Totals).WithName("sumEnrolments").WithSummary("受理查询合计 · What a list of enrolments comes to")
            .WithExample(answer: EnrolmentExamples.Totals);
        v1.MapGet("/enrolments.xlsx", Download).WithName("downloadEnrolments").WithSummary("受理清单（Excel） · A list of enrolments as a workbook")
            .WithExample(answer: ReportExamples.File);
    }

    private static async Task<OkAnswer<Page<EnrolmentItem>>> List(
        string? campaign,
        string? branch,
        string? manager,
        string? member,
        CodeQuery<Tier> tier,
        CodeQuery<EnrolmentState> state,
        DateQuery from,
        DateQuery to,
        EnrolmentSortQuery sort,
        PageQuery page,
        Actor actor,
        ListEnrolmentsUseCase list,
        CancellationToken cancellationToken)
    {
        var query = new EnrolmentQuery(campaign, branch, manager, tier.Value, state.Value, from.Value, to.Value) { Member = member };
        return Answer.Ok(await list.ExecuteAsync(actor, query, sort.Value, page.Value, cancellationToken));
    }

    private static async Task<OkAnswer<EnrolmentTotals>> Totals(
        string? campaign,
        string? branch,
        string? manager,
        string? member,
        CodeQuery<Tier> tier,
        CodeQuery<EnrolmentState> state,
        DateQuery from,
        DateQuery to,
        Actor actor,
        SumEnrolmentsUseCase sum,
        CancellationToken cancellationToken)
    {
        var query = new EnrolmentQuery(campaign, branch, manager, tier.Value, state.Value, from.Value, to.Value) { Member = member };
        return Answer.Ok(await sum.ExecuteAsync(actor, query, cancellationToken));
    }

    private static Task<WorkbookAnswer> Download(
        string? campaign,
        string? branch,
        string? manager,
        string? member,
        CodeQuery<Tier> tier,
        CodeQuery<EnrolmentState> state,
        DateQuery from,
        DateQuery to,
        EnrolmentSortQuery sort,
        EnrolmentColumnsQuery columns,
        Actor actor,
        HttpRequest request,
        ExportEnrolmentsUseCase export,
        CancellationToken cancellationToken)
    {
        var query = new EnrolmentQuery(campaign, branch, manager, tier.Value, state.Value, from.Value, to.Value) { Member = member };
        return ReportFiles.EnrolmentsAsync(export, actor, query, sort.Value, columns.Value, Language.Of(request), cancellationToken);
    }
}
