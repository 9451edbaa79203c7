using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using static Campaigns.Rules.Tests.Support.Faulty;

namespace Campaigns.Rules.Tests.Definitions;

/// <summary>Parts that are right by themselves and can't be meant together.</summary>
public sealed class ContradictionTests
{
    [Fact]
    public void Validate_AudienceNobodyCanBeIn_IsTold()
    {
        Faults(Audience(new OnNetCondition(From: 12), new OnNetCondition(To: 11))).ShouldBe(["audience audience-empty"]);
        Faults(Audience(new TierCondition([Tier.Gold]), new TierCondition([Tier.Silver]))).ShouldBe(["audience audience-empty"]);
        Faults(Audience(new ChannelCondition([Channel.Online]))).ShouldBe(["audience audience-empty"]);
        Faults(Audience(new OnNetCondition(From: 12), new OnNetCondition(To: 12))).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_AudienceAtFault_IsNotCalledEmpty() =>
        Faults(Audience(new TierCondition([]))).ShouldBe(["audience[0].in required"]);

    [Fact]
    public void Validate_OfferNobodyCanHave_IsTold()
    {
        Faults(Audience(new TierCondition([Tier.Diamond, Tier.Gold]))).ShouldBe(["offers[2].tiers tier-excluded"]);
        OfferFaults(o => o with { Conditions = [new TierCondition([Tier.Gold])] }).ShouldBe(["conditions offer-for-nobody"]);
        OfferFaults(o => o with { Conditions = [new StatusCondition([MemberStatus.Closed])] }).ShouldBe(["conditions offer-for-nobody"]);
        OfferFaults(o => o with { Conditions = [new StatusCondition([MemberStatus.Active])] }).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_Quota_FitsTheOffers()
    {
        Faults(Quota((Tier.Diamond, 1), (Tier.Gold, -1), (Tier.Silver, 1))).ShouldBe(["quotaPolicy.totals[1].units not-between"]);
        Faults(Quota((Tier.Diamond, 1), (Tier.Gold, 1), (Tier.Silver, 1), (Tier.Gold, 1))).ShouldBe(["quotaPolicy.totals[3].tier duplicate"]);
        Faults(Quota((Tier.Diamond, 1), (Tier.Gold, 1), (Tier.None, 1)))
            .ShouldBe(["quotaPolicy.totals[2].tier tier-without-offer", "quotaPolicy.totals tier-without-units"]);
        Faults(Quota()).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_UnlimitedQuota_HasNoCaps()
    {
        Faults(Good with { QuotaPolicy = new QuotaPolicy { Basis = QuotaBasis.Unlimited } }).ShouldBeEmpty();
        Faults(Good with { QuotaPolicy = Good.QuotaPolicy with { Basis = QuotaBasis.Unlimited } }).ShouldBe(["quotaPolicy.totals not-for-unlimited"]);
        Faults(Good with { QuotaPolicy = new QuotaPolicy { Basis = QuotaBasis.Unlimited, OverrunPercent = 5 } })
            .ShouldBe(["quotaPolicy.overrunPercent not-for-unlimited"]);
        Faults(Good with { QuotaPolicy = Good.QuotaPolicy with { OverrunPercent = 101 } }).ShouldBe(["quotaPolicy.overrunPercent not-between"]);
    }

    private static CampaignDefinition Audience(params Condition[] audience) => Good with { Audience = audience };

    private static CampaignDefinition Quota(params (Tier Tier, long Units)[] totals) =>
        Good with { QuotaPolicy = new QuotaPolicy { Totals = [.. totals.Select(t => new TierUnits(t.Tier, t.Units))] } };
}
