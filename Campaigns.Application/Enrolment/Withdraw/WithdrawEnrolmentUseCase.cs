using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.Withdraw;

public sealed record WithdrawEnrolmentCommand(string Number, string? Reason);

/// <summary>Gives a reservation back before anything was paid: the unit, the claims and the suggested serials are free again.</summary>
public sealed class WithdrawEnrolmentUseCase(
    IDatabase database, EnrolmentStepService steps, PlaceReleaseService releases, EnrolmentViewService views)
{
    public async Task<Result<EnrolmentView>> ExecuteAsync(
        Actor actor, WithdrawEnrolmentCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.Enrol))
            return Refusal.Forbidden();
        return await database.WriteOnceAsync(
            RequestKey.For(actor, "enrolment.withdraw", requestKey, command),
            session => WithdrawAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<EnrolmentView>> WithdrawAsync(
        IStoreSession session, Actor actor, WithdrawEnrolmentCommand command, CancellationToken cancellationToken)
    {
        var locked = await steps.LockForAsync(session, actor, command.Number, EnrolmentMove.Withdraw, cancellationToken);
        if (!locked.IsSuccess)
            return locked.Refusal;
        if (!await releases.GiveUpAsync(
            session, actor, locked.Value, EnrolmentState.Withdrawn, "enrolment.withdraw", command.Reason, cancellationToken))
            return EnrolmentRefusals.ChangedMeanwhile(command.Number);
        return await views.DescribeAsync(session, command.Number, cancellationToken);
    }
}
