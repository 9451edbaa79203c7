using Campaigns.Application.Members;
using Campaigns.Application.Rehearsals;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>The forecast hands each member the gifts the counter would: conditional extras, and the first of their alternatives.</summary>
public sealed class RehearsedGiftTests
{
    private static readonly GiftPackageItem[] Gifts =
    [
        Gift("alliance-voucher", 5_000) with { Choice = "one", When = [new NoArrearsCondition()] },
        Gift("recharge-card", 10_000) with { Choice = "one" },
    ];

    [Theory, Engines]
    public async Task Rehearse_ChoicesAndConditions_CountsWhatTheCounterGrants(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await CrowdSeed.AddAsync(carrier, 60);
        var offer = Carrier.Reference.Offers[0] with { Tiers = [Tier.Diamond, Tier.Gold, Tier.Silver], Gifts = Gifts };
        await carrier.OpenCampaignAsync(Carrier.Reference with { Offers = [offer] });

        var result = await carrier.RehearseAsync(new RehearsalRequest { TakeUpPercent = 100 });

        (result.Forecast.TurnedAway, result.Forecast.Joined).ShouldBe((0, result.Eligible));
        result.Forecast.GiftFaceFen.ShouldBe(await GrantedAsync(carrier));
    }

    private static Task<long> GrantedAsync(Carrier carrier) => carrier.Db.Database.ReadAsync(
        async session =>
        {
            var (day, refusals) = (DateOnly.FromDateTime(carrier.Clock.Now.DateTime), new List<string>());
            var evaluator = new global::Campaigns.Rules.Eligibility.CampaignEvaluator(
                Carrier.Reference with { Offers = [Carrier.Reference.Offers[0] with { Tiers = [Tier.Diamond, Tier.Gold, Tier.Silver] }] });
            return await carrier.Get<IMemberFactsStore>().StreamAsync(session, day, default)
                .Where(m => evaluator.Judge(m.Facts, new Occasion(day), null, refusals) is not null)
                .SelectMany(m => GiftGrant.Resolve(Gifts, m.Facts, new Occasion(day)).Gifts)
                .Select(g => g.FaceFen)
                .SumAsync();
        },
        default);

    private static GiftPackageItem Gift(string item, long faceFen) => new() { Item = item, FaceFen = faceFen, DenominationsFen = [5_000, 10_000] };
}
