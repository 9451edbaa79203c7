using Campaigns.Application.Campaigns;
using Campaigns.Application.Paging;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;

namespace Campaigns.Api.Features.Campaigns;

/// <summary>Shown in the OpenAPI document; made of the real types, so that an example can't disagree with its schema.</summary>
internal static class CampaignExamples
{
    public static CampaignBody Definition { get; } = new()
    {
        Code = "thank-you-members",
        Name = "会员感恩回馈",
        Start = new DateOnly(2026, 11, 1),
        Audience =
        [
            new TierCondition([Tier.Diamond]),
            new StatusCondition([MemberStatus.Active]),
            new NoContractCondition(["contract-plan", "prepaid-gift"]),
        ],
        Offers =
        [
            new Offer
            {
                Code = "diamond",
                Name = "钻石会员存200送300",
                Tiers = [Tier.Diamond],
                DepositFen = 20000,
                Release = new ReleasePlan { Months = 10 },
                Gifts = [new GiftPackageItem { Item = "voucher", FaceFen = 5000, DenominationsFen = [5000] }],
            },
        ],
        QuotaPolicy = new QuotaPolicy { Totals = [new TierUnits(Tier.Diamond, 2000)] },
    };

    public static CampaignBody Draft { get; } = Definition with
    {
        Revision = 1,
        RevisionState = RevisionState.Draft,
        State = CampaignState.Draft,
        Pending = new PendingRevision(1, RevisionState.Draft, null),
    };

    public static CampaignBody Open { get; } = Definition with { Revision = 1, RevisionState = RevisionState.Approved, State = CampaignState.Open };

    public static ReasonBody Reason { get; } = new() { Reason = "按计划执行" };

    public static Page<CampaignItem> List { get; } = Page.Whole<CampaignItem>(
    [
        new("thank-you-members", "会员感恩回馈", CampaignState.Open, 1, new PendingRevision(2, RevisionState.Submitted, null), new DateOnly(2026, 11, 1), null),
    ]);
}
