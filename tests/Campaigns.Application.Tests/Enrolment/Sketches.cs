using Campaigns.Application.Enrolment.Reserve;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>Small campaigns for gold members, varied by a test.</summary>
internal static class Sketches
{
    /// <summary>100 yuan paid in, 20 a month for five months; no gifts, any hall, nobody excluded.</summary>
    public static CampaignDefinition Campaign(string code = "sketch", params Offer[] offers) => new()
    {
        Code = code,
        Name = $"活动 {code}",
        Start = new DateOnly(2026, 11, 1),
        Audience = [],
        Offers = offers.Length > 0 ? offers : [Offer()],
        QuotaPolicy = new QuotaPolicy(),
        Place = new global::Campaigns.Rules.Definitions.Place { Kind = PlaceKind.AnyHall, Channels = [Channel.Hall, Channel.Online] },
    };

    public static Offer Offer(string code = "base", params GiftPackageItem[] gifts) => new()
    {
        Code = code,
        Name = $"档位 {code}",
        Tiers = [Tier.Gold],
        DepositFen = 10_000,
        Release = new ReleasePlan { Months = 5 },
        Gifts = gifts,
    };

    public static GiftPackageItem Voucher(long faceFen = 5_000) => new() { Item = "alliance-voucher", FaceFen = faceFen, DenominationsFen = [5_000] };

    public static GiftPackageItem Card(long faceFen = 10_000) => new() { Item = "recharge-card", FaceFen = faceFen, DenominationsFen = [5_000, 10_000] };

    public static ReserveEnrolmentCommand Reservation(SeededMember member, string campaign = "sketch", string? offer = null, params string[] choices) =>
        new(campaign, member.Phone, null, offer) { Choices = choices };
}
