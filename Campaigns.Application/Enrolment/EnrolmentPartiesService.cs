using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment;

/// <summary>Finds what an enrolment's page and its slip name beside the enrolment itself.</summary>
public sealed class EnrolmentPartiesService(
    IMemberCardStore cards, IBranchStore branches, IReceiptStore receipts, IEnrolmentStore enrolments, CampaignDefinitionService definitions)
{
    public async Task<EnrolmentParties> DescribeAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken)
    {
        var home = await branches.FindAsync(session, enrolment.HomeBranchId, cancellationToken)
            ?? throw new InvalidOperationException($"the home branch of enrolment {enrolment.Id} is gone");
        var rules = await definitions.FindAsync(session, enrolment.CampaignId, enrolment.Revision, cancellationToken);
        var receipt = await receipts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken);
        var signature = await enrolments.SignatureAsync(session, enrolment.Id, cancellationToken);
        return new EnrolmentParties
        {
            MemberName = (await cards.FindAsync(session, enrolment.MemberId, cancellationToken)).Name,
            OfferName = rules?.Offer(enrolment.Offer)?.Name ?? enrolment.Offer,
            Branch = home.Code,
            BranchName = home.Name,
            BonusFen = enrolment.BonusFen,
            ReservedAt = enrolment.ReservedAt,
            Receipt = receipt is null ? null : new ReceiptView(receipt.ReceiptNo, receipt.Line, receipt.Method, receipt.AmountFen, receipt.TakenAt),
            Signature = signature is null
                ? null
                : new SignatureView(signature.Kind, signature.PaperNo, signature.SignedAt, signature.WitnessName),
        };
    }
}
