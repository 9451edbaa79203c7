using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Demo.Move;

namespace Campaigns.Api.Features.Demo;

/// <summary>Where to move it.</summary>
internal sealed record MoveClockBody
{
    /// <summary>What business time it shall be, with its offset.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>The clock of demo data.</summary>
internal static class DemoEndpoints
{
    private static readonly DateTimeOffset Moment = new(2027, 1, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public static void MapDemo(this RouteGroupBuilder v1) =>
        // Without an idempotency key: the same moment asked for again is refused, as the clock has passed it.
        v1.MapPost("/demo/clock", MoveClock).WithName("moveDemoClock").WithSummary("拨动演示时钟，到期的业务随之办理 · Moves the demo clock; what falls due runs")
            .WithExample(body: new MoveClockBody { Now = Moment }, answer: new DemoClockMoved(Moment));

    private static async Task<OkAnswer<DemoClockMoved>> MoveClock(
        MoveClockBody body, Actor actor, MoveDemoClockUseCase move, CancellationToken cancellationToken) =>
        Answer.Ok(await move.ExecuteAsync(actor, new MoveDemoClockCommand(body.Now), cancellationToken));
}
