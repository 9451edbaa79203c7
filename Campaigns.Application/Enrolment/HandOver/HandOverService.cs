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
        var issued = new List<LedgerEvent>();
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
                if (await TakeAsync(session, actor, enrolment, item, serial, cancellationToken) is not { } taken)
                    return GiftRefusals.SerialTaken(serial.SerialNo);
                issued.Add(taken);
            }

            await gifts.SetStateAsync(session, enrolment.Id, item.Id, GiftState.Issued, clock.Now, cancellationToken);
        }

        // Once, behind the last serial: the books are locked last.
        await ledger.PostAsync(session, actor, issued, cancellationToken);
        return null;
    }

    /// <summary>Issues one serial and books it.</summary>
    /// <returns>False when it was taken a moment ago.</returns>
    public async Task<bool> IssueAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, GiftItemRow item, SerialRow serial, CancellationToken cancellationToken)
    {
        if (await TakeAsync(session, actor, enrolment, item, serial, cancellationToken) is not { } taken)
            return false;
        await ledger.PostAsync(session, actor, [taken], cancellationToken);
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

    /// <summary>Moves one serial to the customer.</summary>
    /// <returns>What is to be booked for it; null when it was taken a moment ago.</returns>
    private async Task<LedgerEvent?> TakeAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, GiftItemRow item, SerialRow serial, CancellationToken cancellationToken)
    {
        if (!await gifts.IssueAsync(session, serial.Id, enrolment.HallId, enrolment.Id, cancellationToken))
            return null;
        var id = session.NextId();
        var booked = GiftBooking.BookedFen(item.Source, serial.FaceFen, serial.CostFen);
        await gifts.AddHandoverAsync(
            session, new NewHandover(id, enrolment.Id, serial.Id, serial.FaceFen, booked, clock.Now, actor.UserId), cancellationToken);
        return Issued(enrolment, item, serial, id, booked);
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
