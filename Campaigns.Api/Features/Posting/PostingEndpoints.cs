using System.Globalization;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Posting;
using Campaigns.Application.Posting.ListRuns;
using Campaigns.Application.Posting.ReadHeld;
using Campaigns.Application.Posting.ReadRun;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Results;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

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

    private static readonly HeldReport HeldExample = new(
        Example,
        [new HeldReason(HeldOutcome.Held, "suspended", "停机，暂缓到账；满足条件后补到账", 12, 24_000)],
        [
            new HeldItem
            {
                Number = "6501-2611-000001-5",
                BranchCode = "650101",
                Branch = "示例县分公司",
                Lot = Lot.PaidIn,
                N = 1,
                Period = "2026-12",
                AmountFen = 2_000,
                Outcome = HeldOutcome.Held,
                Reason = "suspended",
                Sentence = "停机，暂缓到账；满足条件后补到账",
            },
        ],
        null);

    public static void MapPosting(this RouteGroupBuilder v1)
    {
        v1.MapPost("/posting-runs", Run).WithName("runPosting").WithSummary("分摊入账 · Posts the releases of a month, and of months missed before it")
            .WithExample(new PostingRunBody("2026-12"), Example);
        v1.MapGet("/posting-runs", List).WithName("listPostingRuns").WithSummary("入账批次列表 · Posting runs, newest first")
            .WithExample(answer: Page.Whole<PostingRunView>([Example]));
        v1.MapGet("/posting-runs/{id}", Read).WithName("readPostingRun").WithSummary("入账批次 · What a posting run did")
            .WithExample(answer: Example);
        v1.MapGet("/posting-runs/{id}/held", Held).WithName("readPostingRunHeld")
            .WithSummary("入账批次中未入账的分期及原因 · What a posting run held, forfeited or parked, and why")
            .WithExample(answer: HeldExample);
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

    private static async Task<OkAnswer<PostingRunView>> Read(string id, Actor actor, ReadRunUseCase read, CancellationToken cancellationToken) =>
        Answer.Ok(await read.ExecuteAsync(actor, IdOf(id), cancellationToken));

    private static async Task<OkAnswer<HeldReport>> Held(
        string id, PageQuery page, Actor actor, HttpRequest request, ReadHeldUseCase read, CancellationToken cancellationToken) =>
        Answer.Ok(await read.ExecuteAsync(actor, IdOf(id), page.Value, Language.Of(request), cancellationToken));

    /// <summary>What is no number is the id of no run.</summary>
    private static long IdOf(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
