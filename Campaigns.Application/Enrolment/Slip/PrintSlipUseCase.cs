using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Enrolment.Slip;

/// <summary>
/// The slip of an enrolment that has been paid, as often as it is asked for. Told to those who enrol, as it names the customer in full;
/// absent when neither home branch nor hall lies in the caller's subtree.
/// </summary>
public sealed class PrintSlipUseCase(
    IDatabase database,
    IEnrolmentStore enrolments,
    IGiftStore gifts,
    IBranchStore branches,
    EnrolmentPartiesService parties,
    CampaignDefinitionService definitions,
    IBusinessClock clock)
{
    private const int PrefectureLevel = 1;

    public async Task<Result<SlipView>> ExecuteAsync(Actor actor, string number, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.Enrol))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ReadAsync(session, actor, number, cancellationToken), cancellationToken);
    }

    private async Task<Result<SlipView>> ReadAsync(IStoreSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        var enrolment = await enrolments.FindAsync(session, number, cancellationToken);
        if (enrolment is null || !(actor.Sees(enrolment.HallPath) || actor.Sees(enrolment.HomePath)))
            return EnrolmentRefusals.EnrolmentUnknown(number);
        if (enrolment.PaidOn is not { } paidOn)
            return EnrolmentRefusals.SlipTooEarly(enrolment);
        if (await definitions.FindAsync(session, enrolment.CampaignId, enrolment.Revision, cancellationToken) is not { } rules
            || rules.Offer(enrolment.Offer) is not { } offer)
            return EnrolmentRefusals.RulesUnreadable();
        var lineage = await branches.LineageAsync(session, enrolment.HallPath, cancellationToken);
        var signature = await enrolments.SignatureAsync(session, enrolment.Id, cancellationToken);
        return new SlipView
        {
            Number = enrolment.Number,
            State = enrolment.State,
            CampaignName = enrolment.CampaignName,
            Tier = enrolment.Tier,
            Phone = enrolment.Phone,
            HallName = enrolment.HallName,
            BranchName = lineage.ElementAtOrDefault(PrefectureLevel)?.Name ?? enrolment.HallName,
            EnrolledOn = enrolment.EnrolledOn,
            Parties = await parties.DescribeAsync(session, enrolment, cancellationToken),
            DepositFen = enrolment.DepositFen,
            Instalments = enrolment.StartMonth is { } start
                ? [.. rules.Lines(offer).Select(l => new SlipInstalment(l.Lot, start + l.MonthOffset, l.Day, l.Amount.Fen, l.Terms, l.Lapses))]
                : [],
            Gifts = await GiftsAsync(session, enrolment.Id, cancellationToken),
            Cancellation = rules.Definition.Cancellation,
            PaidOn = paidOn,
            ContractKind = rules.Definition.ContractKind,
            BoundUntil = enrolment.LastMonth?.LastDay,
            SignatureImage = signature?.Image,
            PrintedBy = actor.DisplayName,
            PrintedAt = clock.Now,
        };
    }

    private async Task<IReadOnlyList<SlipGift>> GiftsAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken)
    {
        var handovers = await gifts.HandoversAsync(session, enrolmentId, cancellationToken);
        return
        [
            .. (await gifts.OfEnrolmentAsync(session, enrolmentId, cancellationToken)).Select(g => new SlipGift(
                g.Name,
                g.FaceFen,
                g.State,
                [.. handovers.Where(h => h.ItemId == g.ItemId && EnrolmentViewService.IsHeld(h.State)).Select(h => (h.SerialNo, h.FaceFen))])),
        ];
    }
}
