using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Directory;
using Campaigns.Application.Members;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Enrolment.Reserve;

/// <summary>Who joins what, and where; no hall means the clerk's own, no offer the first that fits.</summary>
public sealed record ReserveEnrolmentCommand(string Campaign, string Phone, string? Hall, string? Offer)
{
    /// <summary>The way the member came.</summary>
    public Channel Channel { get; init; } = Channel.Hall;

    /// <summary>Items the member chose among the offer's alternatives; a group nothing is chosen of gives its first.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>
/// Holds a place for a member at a hall: one unit of quota, suggested serials, for the campaign's reservation time. Freezes tier and
/// offer, promises the gifts the member is granted now, and stores the decision (domain §3, Reservation).
/// </summary>
public sealed class ReserveEnrolmentUseCase(
    IDatabase database,
    IBranchStore branches,
    IMemberFactsStore members,
    IEnrolmentStore enrolments,
    PlaceService places,
    GiftSuggestionService suggestions,
    EnrolmentViewService views,
    IAuditStore audit,
    IBusinessClock clock)
{
    public async Task<Result<EnrolmentView>> ExecuteAsync(
        Actor actor, ReserveEnrolmentCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.Enrol))
            return Refusal.Forbidden();
        return await database.WriteOnceAsync(
            RequestKey.For(actor, "enrolment.reserve", requestKey, command),
            session => ReserveAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<EnrolmentView>> ReserveAsync(
        IStoreSession session, Actor actor, ReserveEnrolmentCommand command, CancellationToken cancellationToken)
    {
        var hall = await branches.FindAsync(session, command.Hall ?? actor.BranchCode, cancellationToken);
        if (command.Hall is null && hall is not { Kind: BranchKind.Hall })
            return EnrolmentRefusals.HallRequired();
        if (hall is not { Kind: BranchKind.Hall } || !actor.Sees(hall.Path))
            return EnrolmentRefusals.HallUnknown(command.Hall ?? actor.BranchCode);

        if (await members.FindIdByPhoneAsync(session, command.Phone, clock.Today, cancellationToken) is not { } memberId)
            return EnrolmentRefusals.MemberUnknown();
        await enrolments.LockMemberAsync(session, memberId, cancellationToken);
        var member = (await members.FindAsync(session, memberId, clock.Today, cancellationToken))!;

        var held = await places.HoldAsync(session, command.Campaign, member, hall, command.Channel, command.Offer, cancellationToken);
        if (!held.IsSuccess)
            return held.Refusal;
        var (decision, offer) = (held.Value.Decision, held.Value.Offer);
        var granted = held.Value.Rules.Evaluator.Gifts(offer, decision.Facts, new Occasion(decision.On, decision.Channel), command.Choices);
        if (granted.Fault is { } fault)
            return EnrolmentRefusals.ChoiceWrong(fault, await suggestions.NameAsync(session, fault.Data["item"], cancellationToken));
        return await WriteAsync(session, actor, command.Phone, member, hall, held.Value, granted.Gifts, cancellationToken);
    }

    private async Task<Result<EnrolmentView>> WriteAsync(
        IStoreSession session,
        Actor actor,
        string phone,
        MemberFactsRow member,
        Branch hall,
        HeldPlace place,
        IReadOnlyList<GiftPackageItem> granted,
        CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var id = session.NextId();

        // Lock order: quota is held, serials come next, the number last.
        var promised = await suggestions.SuggestAsync(session, id, hall.Id, granted, cancellationToken);
        var (homePrefecture, homeBookId) = (member.Facts.HomeBranches[1], member.HomeAncestorIds[1]);
        var month = Period.Of(clock.Today);
        var serial = await enrolments.NextSerialAsync(session, $"{homePrefecture}-{month}", cancellationToken);
        var number = EnrolmentNumber.Format(homePrefecture, month, serial);
        await enrolments.AddAsync(
            session,
            new NewEnrolment
            {
                Id = id,
                Number = number,
                CampaignId = place.Campaign.Id,
                Revision = place.Campaign.Revision!.Value,
                MemberId = member.Facts.MemberId,
                Phone = phone,
                Offer = place.Offer.Code,
                Tier = member.Facts.Tier,
                HomeBranchId = member.CountyId,
                HallId = hall.Id,
                HomeBookId = homeBookId,
                HallBookId = hall.Lineage[1] == homePrefecture
                    ? homeBookId
                    : (await branches.FindAsync(session, hall.Lineage[1], cancellationToken))!.Id,
                ManagerId = member.ManagerId,
                QuotaId = place.Quota.Id,
                Funding = place.Funding,
                Channel = place.Decision.Channel,
                DepositFen = place.Offer.DepositFen,
                BonusFen = place.Offer.Bonus?.AmountFen ?? 0,
                Decision = StoredJson.Write(place.Decision),
                ReservedAt = now,
                EnrolledOn = clock.Today,
                ReservedBy = actor.UserId,
                ExpiresAt = now.AddMinutes(place.Definition.ReservationMinutes),
            },
            cancellationToken);
        if (!await places.ClaimAsync(session, place, member.Facts.MemberId, id, cancellationToken))
            return EnrolmentRefusals.JoinedMeanwhile();
        await suggestions.PromiseAsync(session, id, promised, cancellationToken);
        await audit.AddAsync(
            session,
            new AuditRecord(now, actor.UserId, "enrolment.reserve", "enrolment", id, null, StoredJson.Write(new AuditedState(EnrolmentState.Reserved)), null),
            cancellationToken);
        return await views.DescribeAsync(session, number, cancellationToken);
    }
}
