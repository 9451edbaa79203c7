using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Halls.Day;

namespace Campaigns.Api.Features.Halls;

/// <summary>What a hall sees of itself.</summary>
internal static class HallEndpoints
{
    public static void MapHalls(this RouteGroupBuilder v1) =>
        v1.MapGet("/halls/{hall}/day", Day).WithName("readHallDay")
            .WithSummary("营业厅当日：收款、库存、欠发、未签收 · A hall's day: takings, stock, owed, unsigned")
            .WithExample(answer: HallExamples.Day);

    private static async Task<OkAnswer<HallDay>> Day(
        string hall, DateQuery on, Actor actor, ReadHallDayUseCase read, CancellationToken cancellationToken) =>
        Answer.Ok(await read.ExecuteAsync(actor, hall, on.Value, cancellationToken));
}
