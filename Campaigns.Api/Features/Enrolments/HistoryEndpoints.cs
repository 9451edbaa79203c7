using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.History;
using Campaigns.Application.Gifts;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Api.Features.Enrolments;

/// <summary>What was done with an enrolment.</summary>
internal static class HistoryEndpoints
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 10, 5, 0, TimeSpan.FromHours(8));

    private static EnrolmentHistory Example { get; } = new(
        [
            new HistoryItem { At = At, Action = "reserve", By = "营业员", After = EnrolmentState.Reserved },
            new HistoryItem { At = At.AddMinutes(2), Action = "pay", By = "营业员", Before = EnrolmentState.Reserved, After = EnrolmentState.Paid },
            new HistoryItem
            {
                At = At.AddDays(1), Action = "exchange", By = "主管", Before = EnrolmentState.Active, After = EnrolmentState.Active, Reason = "拿错卡",
            },
        ],
        [
            new SerialTrace
            {
                Serial = "RC100000002",
                Item = "recharge-card",
                Name = "充值卡",
                FaceFen = 10_000,
                State = HandoverState.Exchanged,
                IssuedAt = At.AddMinutes(3),
                IssuedBy = "营业员",
                EndedAt = At.AddDays(1),
                Reason = "拿错卡",
            },
        ]);

    public static void MapHistory(this RouteGroupBuilder v1) =>
        v1.MapGet("/enrolments/{number}/history", Read).WithName("readEnrolmentHistory")
            .WithSummary("受理单的经过：谁在何时做了什么 · Who did what when, and where each serial went").WithExample(answer: Example);

    private static async Task<OkAnswer<EnrolmentHistory>> Read(
        string number, Actor actor, ReadEnrolmentHistoryUseCase read, CancellationToken cancellationToken) =>
        Answer.Ok(await read.ExecuteAsync(actor, number, cancellationToken));
}
