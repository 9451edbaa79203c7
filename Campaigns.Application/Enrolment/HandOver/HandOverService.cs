using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Gifts;
using Campaigns.Application.Ledger;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Enrolment.HandOver;

/// <summary>Moves serials from the hall's stock to the customer and books them (domain §6); shared by hand-over and exchange.</summary>
public sealed class HandOverService(
    IGiftStore gifts, CampaignDefinitionService definitions, LedgerWriterService ledger, IBusinessClock clock)
{
    /// <summary>Issues all serials of all items, or tells the first thing that is wrong with one.</summary>
    public async Task<Refusal?> IssueAsync(
        IStoreSession session,
        Actor actor,
        EnrolmentRow enrolment,
        IReadOnlyList<EnrolmentGiftRow> promised,
        IReadOnlyList<HandedItem> items,
        CancellationToken cancellationToken)
    {
        var rules = await definitions.FindAsync(session, enrolment.CampaignId, enrolment.Revision, cancellationToken);
        if (rules?.Offer(enrolment.Offer) is not { } offer)
            return CampaignsRefusals.Unreadable(enrolment.CampaignCode, enrolment.Revision);
        var catalogue = await gifts.ItemsAsync(session, cancellationToken);
        foreach (var handed in items)
        {
            var item = catalogue.Single(i => i.Code == handed.Item);
            var serials = new List<SerialRow>();
            foreach (var serialNo in handed.Serials)
            {
                var serial = await gifts.FindSerialAsync(session, item.Id, serialNo, cancellationToken);
                if (serial is null)
                    return GiftRefusals.SerialUnknown(serialNo);
                if (GiftRefusals.WhyNot(serial, item, enrolment) is { } refusal)
                    return refusal;
                serials.Add(serial);
            }

            var gift = GiftGrant.Promised(offer.Gifts, item.Code, promised.Single(g => g.ItemId == item.Id).FaceFen);
            if (GiftPackage.Check(gift, [.. serials.Select(s => s.FaceFen)]) is { } fault)
                return GiftRefusals.FacesWrong(item.Name, fault);
            foreach (var serial in serials)
            {
                if (!await IssueAsync(session, actor, enrolment, item, serial, cancellationToken))
                    return GiftRefusals.SerialTaken(serial.SerialNo);
            }

            await gifts.SetStateAsync(session, enrolment.Id, item.Id, GiftState.Issued, clock.Now, cancellationToken);
        }

        return null;
    }

    /// <summary>Issues one serial and books it.</summary>
    /// <returns>False when it was taken a moment ago.</returns>
    public async Task<bool> IssueAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, GiftItemRow item, SerialRow serial, CancellationToken cancellationToken)
    {
        if (!await gifts.IssueAsync(session, serial.Id, enrolment.HallId, enrolment.Id, cancellationToken))
            return false;
        var id = session.NextId();
        var booked = GiftBooking.BookedFen(item.Source, serial.FaceFen, serial.CostFen);
        await gifts.AddHandoverAsync(
            session, new NewHandover(id, enrolment.Id, serial.Id, serial.FaceFen, booked, clock.Now, actor.UserId), cancellationToken);
        await ledger.PostAsync(session, actor, [Issued(enrolment, item, serial, id, booked)], cancellationToken);
        return true;
    }

    /// <summary>Notes which gifts the customer will get later.</summary>
    public async Task OweAsync(
        IStoreSession session,
        EnrolmentRow enrolment,
        IReadOnlyList<EnrolmentGiftRow> promised,
        IReadOnlyList<string> owed,
        CancellationToken cancellationToken)
    {
        foreach (var gift in promised.Where(g => owed.Contains(g.Item, StringComparer.Ordinal)))
            await gifts.SetStateAsync(session, enrolment.Id, gift.ItemId, GiftState.Owed, clock.Now, cancellationToken);
    }

    private LedgerEvent Issued(EnrolmentRow enrolment, GiftItemRow item, SerialRow serial, long handoverId, long bookedFen) => new()
    {
        EventCode = GiftBooking.IssuedEvent(item.Kind, item.Source),
        SourceKey = $"gift:{handoverId}",
        AmountFen = bookedFen,
        Funding = enrolment.Funding,
        HomeBookId = enrolment.HomeBookId,
        HallBookId = enrolment.HallBookId,
        OccurredOn = clock.Today,
        Concerns = Period.Of(clock.Today),
        EnrolmentId = enrolment.Id,
        SerialId = serial.Id,
    };
}
