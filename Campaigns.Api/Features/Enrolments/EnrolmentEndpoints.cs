using Campaigns.Api.Features.Enrolments.Slip;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Enrolment.Reserve;
using Campaigns.Application.Enrolment.Withdraw;

namespace Campaigns.Api.Features.Enrolments;

/// <summary>Reserving a place, giving it back, and reading one enrolment; lists are in <see cref="EnrolmentListEndpoints"/>, the steps between are in <see cref="EnrolmentStepEndpoints"/>.</summary>
internal static class EnrolmentEndpoints
{
    public static void MapEnrolments(this RouteGroupBuilder v1)
    {
        v1.MapPost("/enrolments", Reserve).WithName("reserveEnrolment").WithSummary("受理：预占名额与礼品 · Reserve a place and gifts")
            .WithExample(EnrolmentExamples.Reservation, EnrolmentExamples.Reserved);
        v1.MapPost("/enrolments/{number}/withdraw", Withdraw).WithName("withdrawEnrolment").WithSummary("撤回预占 · Give a reservation back")
            .WithExample(EnrolmentExamples.Withdrawal, EnrolmentExamples.Withdrawn);
        v1.MapEnrolmentLists();
        v1.MapGet("/enrolments/{number}", Get).WithName("getEnrolment").WithSummary("受理单：分摊、礼品、分录 · Schedule, gifts and transfers")
            .WithExample(answer: EnrolmentExamples.Detail);
        v1.MapEnrolmentSteps();
        v1.MapCancellation();
        v1.MapSlip();
        v1.MapHistory();
    }

    private static async Task<CreatedAnswer<EnrolmentView>> Reserve(
        ReservationBody body, IdempotencyKey key, Actor actor, ReserveEnrolmentUseCase reserve, CancellationToken cancellationToken)
    {
        var command = new ReserveEnrolmentCommand(body.Campaign, body.Phone, body.Hall, body.Offer)
        {
            Channel = body.Channel,
            Choices = body.Choices ?? [],
        };
        return Answer.Created(await reserve.ExecuteAsync(actor, command, key.Value, cancellationToken), e => $"/enrolments/{e.Number}");
    }

    private static async Task<OkAnswer<EnrolmentView>> Withdraw(
        string number, WithdrawalBody body, IdempotencyKey key, Actor actor, WithdrawEnrolmentUseCase withdraw, CancellationToken cancellationToken) =>
        Answer.Ok(await withdraw.ExecuteAsync(actor, new WithdrawEnrolmentCommand(number, body.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<EnrolmentDetail>> Get(
        string number, Actor actor, GetEnrolmentUseCase get, CancellationToken cancellationToken) =>
        Answer.Ok(await get.ExecuteAsync(actor, number, cancellationToken));
}
