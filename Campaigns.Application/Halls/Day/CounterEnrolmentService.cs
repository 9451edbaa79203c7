using Campaigns.Application.Campaigns;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Halls.Day;

/// <summary>Turns stored enrolments into lines for the counter: masked, with the offer's name and the step that comes next.</summary>
public sealed class CounterEnrolmentService(CampaignDefinitionService definitions)
{
    public async Task<IReadOnlyList<CounterEnrolment>> DescribeAsync(
        IStoreSession session, IReadOnlyList<HallEnrolmentRow> rows, ILookup<long, OwedGift> owed, CancellationToken cancellationToken)
    {
        var lines = new List<CounterEnrolment>(rows.Count);
        foreach (var row in rows)
        {
            var rules = await definitions.FindAsync(session, row.CampaignId, row.Revision, cancellationToken);
            lines.Add(Describe(row, rules?.Offer(row.Offer)?.Name ?? row.Offer, [.. owed[row.Id]]));
        }

        return lines;
    }

    private static CounterEnrolment Describe(HallEnrolmentRow row, string offerName, IReadOnlyList<OwedGift> owed) => new()
    {
        Number = row.Number,
        Phone = PhoneNumber.Mask(row.Phone),
        MemberName = row.MemberName,
        Tier = row.Tier,
        Campaign = row.CampaignCode,
        CampaignName = row.CampaignName,
        Offer = row.Offer,
        OfferName = offerName,
        State = row.State,
        DepositFen = row.DepositFen,
        DueFen = row.State == EnrolmentState.Reserved ? row.DepositFen : 0,
        ExpiresAt = row.State == EnrolmentState.Reserved ? row.ExpiresAt : null,
        NextStep = EnrolmentMachine.NextStep(row.State, row.DepositFen > 0, row.HasGifts),
        EnrolledOn = row.EnrolledOn,
        ReservedAt = row.ReservedAt,
        Clerk = row.ClerkName,
        Owed = owed,
    };
}
