using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.Sign;

/// <summary>A drawn signature (<see cref="Image"/>: PNG as base64) or the number of the paper form the customer signed.</summary>
public sealed record SignEnrolmentCommand(string Number, SignatureKind Kind, string? Image, string? PaperNo);

/// <summary>The customer signs the ledger line (台账): the enrolment is active.</summary>
public sealed class SignEnrolmentUseCase(
    IDatabase database,
    EnrolmentStepService steps,
    PaymentService payments,
    IEnrolmentStore enrolments,
    IGiftStore gifts,
    EnrolmentViewService views,
    IBusinessClock clock)
{
    /// <summary>A signature of a few strokes takes some 10 KB; more is no signature.</summary>
    private const int MaxImageBytes = 200_000;

    private static readonly byte[] PngMark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public async Task<Result<EnrolmentView>> ExecuteAsync(
        Actor actor, SignEnrolmentCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.Enrol))
            return Refusal.Forbidden();
        if (Fault(command) is { } fault)
            return fault;
        return await database.WriteOnceAsync(
            RequestKey.For(actor, "enrolment.sign", requestKey, command),
            session => SignAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private static Refusal? Fault(SignEnrolmentCommand command)
    {
        if (command.Kind == SignatureKind.Paper)
        {
            if (string.IsNullOrWhiteSpace(command.PaperNo))
                return Refusal.Field("paperNo", "required");
            return command.PaperNo.Length > 40 ? Refusal.Field("paperNo", "too-long", ("max", "40")) : null;
        }

        if (string.IsNullOrEmpty(command.Image))
            return Refusal.Field("image", "required");
        var image = new byte[MaxImageBytes];
        return Convert.TryFromBase64String(command.Image, image, out var length) && image.AsSpan(0, length).StartsWith(PngMark)
            ? null
            : Refusal.Field("image", "signature-not-png");
    }

    private async Task<Result<EnrolmentView>> SignAsync(
        IStoreSession session, Actor actor, SignEnrolmentCommand command, CancellationToken cancellationToken)
    {
        var locked = await steps.LockAsync(session, actor, command.Number, cancellationToken);
        if (!locked.IsSuccess)
            return locked.Refusal;
        var enrolment = locked.Value;
        var hasGifts = (await gifts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken)).Count > 0;
        if (!EnrolmentMachine.Allows(enrolment.State, EnrolmentMove.Sign, enrolment.DepositFen > 0, hasGifts))
            return EnrolmentRefusals.InvalidState(enrolment, EnrolmentMove.Sign);
        if (enrolment.State == EnrolmentState.Reserved)
        {
            var secured = await payments.SecurePlaceAsync(session, actor, enrolment, cancellationToken);
            if (!secured.IsSuccess)
                return secured.Refusal;
            await payments.ConfirmAsync(session, actor, secured.Value, cancellationToken);
            enrolment = (await enrolments.FindAsync(session, enrolment.Number, cancellationToken))!;
        }

        var drawn = command.Kind == SignatureKind.Drawn;
        await enrolments.AddSignatureAsync(
            session,
            enrolment.Id,
            new NewSignature(command.Kind, drawn ? command.Image : null, drawn ? null : command.PaperNo, clock.Now, actor.UserId),
            cancellationToken);
        if (!await steps.MoveAsync(session, actor, enrolment, EnrolmentState.Active, "enrolment.sign", null, cancellationToken))
            return EnrolmentRefusals.ChangedMeanwhile(enrolment.Number);
        return await views.DescribeAsync(session, enrolment.Number, cancellationToken);
    }
}
