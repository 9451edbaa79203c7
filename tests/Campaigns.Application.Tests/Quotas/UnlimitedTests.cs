using Campaigns.Application.Quotas.Get;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Quotas.Split;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Quotas;

/// <summary>A campaign without caps has an unlimited row per offered tier at the region, for no row means no.</summary>
public sealed class UnlimitedTests
{
    private static readonly QuotaPolicy NoCaps = new() { Basis = QuotaBasis.Unlimited };

    [Theory, Engines]
    public async Task Open_WithoutCaps_MakesARowPerTierAndTakesEverybody(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign(offers: Offer() with { Tiers = [Tier.Gold, Tier.Silver] }) with { QuotaPolicy = NoCaps });
        var counter = new Counter(carrier);

        var view = await Carrier.OkAsync(carrier.Get<GetQuotasUseCase>().ExecuteAsync(People.HqOwner, "sketch", default));
        view.Items.Select(i => (i.Branch, i.Tier, i.Unlimited)).ShouldBe(
            [(Places.Region.Code, Tier.Gold, true), (Places.Region.Code, Tier.Silver, true)], ignoreOrder: true);
        for (var i = 0; i < 3; i++)
            (await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch"))).Funding.ShouldBe("hq");
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Split_WithoutCaps_MakesTheRowsAndOtherWaysAreRefused(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign() with { QuotaPolicy = NoCaps });
        await carrier.Db.ExecuteAsync("DELETE FROM quota");
        var split = carrier.Get<SplitQuotasUseCase>();
        var version = (await Carrier.OkAsync(carrier.Get<GetQuotasUseCase>().ExecuteAsync(People.HqOwner, "sketch", default))).Version;

        var view = await Carrier.OkAsync(split.ExecuteAsync(
            People.HqOwner, new SplitQuotasCommand("sketch", version, [], QuotaBasis.Unlimited), default));
        var byMembers = await Carrier.RefusedAsync(split.ExecuteAsync(
            People.HqOwner, new SplitQuotasCommand("sketch", view.Version, [new TierUnits(Tier.Gold, 10)]), default));
        var byRows = await Carrier.RefusedAsync(carrier.Get<SetQuotasUseCase>().ExecuteAsync(
            People.HqOwner, new SetQuotasCommand("sketch", view.Version, [], [new QuotaEntry(Places.Prefecture1.Code, Tier.Gold, 0)]), default));

        view.Items.Single().Unlimited.ShouldBeTrue();
        (byMembers.Code, byMembers.Data["basis"], byRows.Code).ShouldBe(("quota-policy-differs", "unlimited", "quota-policy-differs"));
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Split_ByMembersWhereRowsAreUploaded_IsRefused(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign() with { QuotaPolicy = new QuotaPolicy { Basis = QuotaBasis.Upload } });
        var version = (await Carrier.OkAsync(carrier.Get<GetQuotasUseCase>().ExecuteAsync(People.HqOwner, "sketch", default))).Version;

        var refusal = await Carrier.RefusedAsync(carrier.Get<SplitQuotasUseCase>().ExecuteAsync(
            People.HqOwner, new SplitQuotasCommand("sketch", version, [new TierUnits(Tier.Gold, 10)]), default));

        refusal.Data["basis"].ShouldBe("upload");
    }
}
