using Campaigns.Api.Features.Reports;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Rehearsals.Get;
using Campaigns.Application.Rehearsals.List;
using Campaigns.Application.Rehearsals.Start;

namespace Campaigns.Api.Features.Rehearsals;

/// <summary>Rehearsing a campaign over the whole member base.</summary>
internal static class RehearsalEndpoints
{
    public static void MapRehearsals(this RouteGroupBuilder v1)
    {
        v1.MapPost("/campaigns/{code}/rehearsals", Start).WithName("startRehearsal")
            .WithSummary("预演：对全部会员试算（后台进行） · Runs the rules over the whole member base, in the background")
            .WithExample(RehearsalExamples.Body, RehearsalExamples.Started);
        v1.MapGet("/campaigns/{code}/rehearsals", List).WithName("listRehearsals").WithSummary("预演列表 · Rehearsals of a campaign, newest first")
            .WithExample(answer: RehearsalExamples.List);
        v1.MapGet("/campaigns/{code}/rehearsals/{id}", Get).WithName("getRehearsal").WithSummary("预演结果 · What a rehearsal found")
            .WithExample(answer: RehearsalExamples.Done);
        v1.MapGet("/campaigns/{code}/rehearsals/{id}.xlsx", Download).WithName("downloadRehearsal")
            .WithSummary("预演结果（Excel） · What a rehearsal found, as a workbook")
            .WithExample(answer: ReportExamples.File);
    }

    private static async Task<AcceptedAnswer<RehearsalStarted>> Start(
        string code, RehearsalBody? body, IdempotencyKey key, Actor actor, StartRehearsalUseCase start, CancellationToken cancellationToken)
    {
        var command = new StartRehearsalCommand(code, body?.Revision, (body ?? new RehearsalBody()).ToRequest());
        return Answer.Accepted(await start.ExecuteAsync(actor, command, key.Value, cancellationToken), r => $"/campaigns/{r.Campaign}/rehearsals/{r.Id}");
    }

    private static async Task<OkAnswer<Page<RehearsalView>>> List(
        string code, Actor actor, ListRehearsalsUseCase list, CancellationToken cancellationToken) =>
        Answer.Ok(await list.ExecuteAsync(actor, code, cancellationToken), Page.Whole);

    private static async Task<OkAnswer<RehearsalView>> Get(
        string code, string id, Actor actor, HttpRequest request, GetRehearsalUseCase get, CancellationToken cancellationToken) =>
        Answer.Ok(await get.ExecuteAsync(actor, code, id, Language.Of(request), cancellationToken));

    private static Task<WorkbookAnswer> Download(
        string code, string id, Actor actor, HttpRequest request, GetRehearsalUseCase get, CancellationToken cancellationToken) =>
        ReportFiles.RehearsalAsync(get, actor, code, id, Language.Of(request), cancellationToken);
}
