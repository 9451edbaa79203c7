using Campaigns.Application.Campaigns;
using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Cancellation;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment.Cancel;

/// <summary>What a cancellation stands on: the instalments nothing has decided for good, the gifts in the customer's hands, and the sum.</summary>
public sealed record CancellationCase(IReadOnlyList<OpenInstalment> Open, IReadOnlyList<HandoverRow> Gifts, CancellationQuote Quote);

/// <summary>Works out what cancelling means, the same way for the quote and for the act.</summary>
public sealed class CancellationService(
    IReleaseStore releases, IGiftStore gifts, CampaignDefinitionService definitions, IBusinessClock clock)
{
    /// <param name="returned">Serials the customer brings back; one that is not in their hands is refused.</param>
    public async Task<Result<CancellationCase>> WorkOutAsync(
        IStoreSession session, EnrolmentRow enrolment, IReadOnlyList<string> returned, CancellationToken cancellationToken)
    {
        var schedule = await releases.ScheduleAsync(session, enrolment, cancellationToken);
        var held = (await gifts.HandoversAsync(session, enrolment.Id, cancellationToken)).Where(h => h.State == HandoverState.Issued).ToArray();
        foreach (var serial in returned)
        {
            // A redeemed voucher can't come back.
            if (!Array.Exists(held, h => h.SerialNo == serial && h.SerialState == SerialState.Issued))
                return HandOver.GiftRefusals.HandoverUnknown(serial);
        }

        if (await definitions.FindAsync(session, enrolment.CampaignId, enrolment.Revision, cancellationToken) is not { } rules)
            return CampaignsRefusals.Unreadable(enrolment.CampaignCode, enrolment.Revision);
        var paidIn = schedule.Where(i => i.Lot == Lot.PaidIn).ToArray();
        var quote = CancellationQuote.Compute(
            rules.Definition.Cancellation,
            new CancellationFacts(
                enrolment.PaidOn ?? clock.Today,
                clock.Today,
                paidIn.Where(i => i.State is InstalmentState.Due or InstalmentState.Held).Sum(i => i.AmountFen),
                paidIn.Where(i => i.State == InstalmentState.Posted).Sum(i => i.AmountFen),
                [.. held.Select(h => new KeptOrReturned(h.SerialId, h.Item, h.FaceFen, h.BatchCostFen, returned.Contains(h.SerialNo, StringComparer.Ordinal)))]));
        return new CancellationCase(await releases.OpenInstalmentsAsync(session, enrolment, cancellationToken), held, quote);
    }
}
