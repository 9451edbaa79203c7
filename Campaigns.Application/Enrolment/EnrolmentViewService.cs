using Campaigns.Application.Gifts;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Enrolment;

/// <summary>Builds the answer that every step of an enrolment gives.</summary>
public sealed class EnrolmentViewService(IEnrolmentStore enrolments, IGiftStore gifts)
{
    /// <summary>Reads the enrolment again and describes it as it stands now in this transaction.</summary>
    public async Task<EnrolmentView> DescribeAsync(IStoreSession session, string number, CancellationToken cancellationToken)
    {
        var enrolment = await enrolments.FindAsync(session, number, cancellationToken)
            ?? throw new InvalidOperationException($"enrolment {number} vanished within its own transaction");
        return await DescribeAsync(session, enrolment, cancellationToken);
    }

    public async Task<EnrolmentView> DescribeAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken)
    {
        var promised = await gifts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken);
        var handovers = await gifts.HandoversAsync(session, enrolment.Id, cancellationToken);
        return new EnrolmentView
        {
            Number = enrolment.Number,
            State = enrolment.State,
            Campaign = enrolment.CampaignCode,
            CampaignName = enrolment.CampaignName,
            Revision = enrolment.Revision,
            Offer = enrolment.Offer,
            Tier = enrolment.Tier,
            Phone = PhoneNumber.Mask(enrolment.Phone),
            Hall = enrolment.HallCode,
            HallName = enrolment.HallName,
            EnrolledOn = enrolment.EnrolledOn,
            DepositFen = enrolment.DepositFen,
            DueFen = enrolment.State == EnrolmentState.Reserved ? enrolment.DepositFen : 0,
            ExpiresAt = enrolment.State == EnrolmentState.Reserved ? enrolment.ExpiresAt : null,
            PaidOn = enrolment.PaidOn,
            StartPeriod = enrolment.StartMonth,
            LastPeriod = enrolment.LastMonth,
            Funding = enrolment.Funding,
            Channel = enrolment.Channel,
            NextStep = EnrolmentMachine.NextStep(enrolment.State, enrolment.DepositFen > 0, promised.Count > 0),
            Gifts =
            [
                .. promised.Select(g => new GiftView
                {
                    Item = g.Item,
                    Name = g.Name,
                    FaceFen = g.FaceFen,
                    State = g.State,
                    SuggestedSerials = g.SuggestedSerials,
                    Serials = [.. handovers.Where(h => h.ItemId == g.ItemId && IsHeld(h.State)).Select(h => h.SerialNo)],
                }),
            ],
        };
    }

    /// <summary>Whether the customer has the serial now.</summary>
    internal static bool IsHeld(HandoverState state) => state is HandoverState.Issued or HandoverState.Charged or HandoverState.Kept;
}
