using System.Globalization;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Posting;
using Campaigns.Application.Posting.ListRuns;
using Campaigns.Application.Posting.ReadRun;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Results;
using Campaigns.Rules.Periods;

namespace Campaigns.Api.Features.Posting;

/// <param name="Period">The month to post, <c>2026-11</c>; months missed before it are posted first.</param>
internal sealed record PostingRunBody(string Period);

/// <summary>Posting the releases of a month.</summary>
internal static class PostingEndpoints
{
    private static readonly DateTimeOffset Started = new(2026, 12, 1, 0, 15, 0, TimeSpan.FromHours(8));

    private static readonly PostingRunView Example = new()
    {
        Id = "90001",
        Period = "2026-12",
        State = PostingRunState.Done,
        Posted = 46_000,
        AmountFen = 58_000_000,
        Held = 12,
        Forfeited = 0,
        Lapsed = 3,
        LapsedFen = 1_500,
        StartedAt = Started,
        FinishedAt = Started.AddSeconds(3),
    };

    public static void MapPosting(this RouteGroupBuilder v1)
    {
        v1.MapPost("/posting-runs", Run).WithName("runPosting").WithSummary("分摊入账 · Posts the releases of a month, and of months missed before it")
            .WithExample(new PostingRunBody("2026-12"), Example);
        v1.MapGet("/posting-runs", List).WithName("listPostingRuns").WithSummary("入账批次列表 · Posting runs, newest first")
            .WithExample(answer: Page.Whole<PostingRunView>([Example]));
        v1.MapGet("/posting-runs/{id}", Read).WithName("readPostingRun").WithSummary("入账批次 · What a posting run did")
            .WithExample(answer: Example);
    }

    private static async Task<CreatedAnswer<PostingRunView>> Run(
        PostingRunBody body, IdempotencyKey key, Actor actor, RunPeriodUseCase run, CancellationToken cancellationToken)
    {
        var result = Period.TryParse(body.Period, out var period)
            ? await run.ExecuteAsync(actor, new RunPeriodCommand(period), key.Value, cancellationToken)
            : Refusal.Field("period", "not-a-period");
        return Answer.Created(result, view => $"/posting-runs/{view.Id}");
    }

    private static async Task<OkAnswer<Page<PostingRunView>>> List(
        PeriodQuery period, PageQuery page, Actor actor, ListRunsUseCase list, CancellationToken cancellationToken) =>
        Answer.Ok(await list.ExecuteAsync(actor, period.Value, page.Value, cancellationToken));

    private static async Task<OkAnswer<PostingRunView>> Read(string id, Actor actor, ReadRunUseCase read, CancellationToken cancellationToken)
    {
        // What is no number is the id of no run.
        var runId = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return Answer.Ok(await read.ExecuteAsync(actor, runId, cancellationToken));
    }
}
