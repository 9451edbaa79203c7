using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Approve;
using Campaigns.Application.Campaigns.Change;
using Campaigns.Application.Campaigns.Get;
using Campaigns.Application.Campaigns.Submit;
using Campaigns.Application.Quotas.Set;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Campaigns;

/// <summary>A change to an open campaign is pending while the revision in force goes on; enrolments keep theirs.</summary>
public sealed class RevisionChangeTests
{
    [Theory, Engines]
    public async Task Pay_ReservedUnderTheFormerRevision_IsPaidUnderIt(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign());
        var counter = new Counter(carrier);
        var before = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");

        var pending = await ChangeAsync(carrier, d => d with { Offers = [d.Offers[0] with { DepositFen = 30_000, Gifts = [Voucher()] }] });
        var meanwhile = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");
        await DecideAsync(carrier);
        var after = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");

        (pending.Revision, pending.Pending!.Revision).ShouldBe((1, 2));
        new[] { before, meanwhile, after }.Select(e => (e.Revision, e.DueFen, e.Gifts.Count)).ShouldBe([(1, 10_000, 0), (1, 10_000, 0), (2, 30_000, 1)]);
        (await counter.SignAsync(await counter.PayAsync(before))).Revision.ShouldBe(1);
        (await counter.SignAsync(await counter.HandOverAsync(await counter.PayAsync(after)))).Revision.ShouldBe(2);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Approve_LaterEnd_LetsMembersJoinLonger(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign() with { End = new DateOnly(2026, 11, 30) });
        await ChangeAsync(carrier, d => d with { End = new DateOnly(2026, 12, 31) });
        await DecideAsync(carrier);

        carrier.Clock.MoveTo(2026, 12, 15);
        (await new Counter(carrier).ReserveAsync(await carrier.Seed.MemberAsync(), "sketch")).Revision.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Approve_MoreUnits_CanBeSetAfterwardsAndNotBefore(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign(), unitsPerRow: 1);
        var counter = new Counter(carrier);
        await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");
        var pending = await ChangeAsync(carrier, d => d with { QuotaPolicy = d.QuotaPolicy with { Totals = [new TierUnits(Tier.Gold, 4)] } });

        var early = await Carrier.RefusedAsync(SetAsync(carrier, pending.Version));
        var approved = await DecideAsync(carrier);
        await Carrier.OkAsync(SetAsync(carrier, approved.Version));

        early.Code.ShouldBe("quota-above-plan");
        (await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch")).Revision.ShouldBe(2);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Submit_UnknownBranchDeepInAnOffer_IsNamedByItsPath(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign());
        var extra = Card() with { When = [new AllCondition([new NoArrearsCondition(), new NotCondition(new BranchCondition(["9999"]))])] };
        await ChangeAsync(carrier, d => d with { Offers = [d.Offers[0] with { Gifts = [extra] }] });

        var refusal = await Carrier.RefusedAsync(carrier.Get<SubmitCampaignUseCase>().ExecuteAsync(
            People.HqOwner, new SubmitCampaignCommand("sketch", null), carrier.NewKey(), default));

        refusal.Errors.Single().Field.ShouldBe("offers[0].gifts[0].when[0].of[1].of.in[0]");
    }

    private static async Task<CampaignView> ChangeAsync(Carrier carrier, Func<CampaignDefinition, CampaignDefinition> change)
    {
        var view = await Carrier.OkAsync(carrier.Get<GetCampaignUseCase>().ExecuteAsync(People.HqOwner, new GetCampaignQuery("sketch"), default));
        var changed = await Carrier.OkAsync(carrier.Get<ChangeCampaignUseCase>().ExecuteAsync(
            People.HqOwner, new ChangeCampaignCommand("sketch", view.Version, change(view.Definition)), default));
        changed.State.ShouldBe(CampaignState.Open);
        return changed;
    }

    private static async Task<CampaignView> DecideAsync(Carrier carrier)
    {
        await Carrier.OkAsync(carrier.Get<SubmitCampaignUseCase>().ExecuteAsync(
            People.HqOwner, new SubmitCampaignCommand("sketch", null), carrier.NewKey(), default));
        return await Carrier.OkAsync(carrier.Get<ApproveCampaignUseCase>().ExecuteAsync(
            People.HqFinance, new ApproveCampaignCommand("sketch", null), carrier.NewKey(), default));
    }

    private static Task<Results.Result<global::Campaigns.Application.Quotas.QuotasView>> SetAsync(Carrier carrier, long version) =>
        carrier.Get<SetQuotasUseCase>().ExecuteAsync(
            People.HqOwner,
            new SetQuotasCommand(
                "sketch",
                version,
                [new TierUnits(Tier.Gold, 4)],
                [new QuotaEntry(Places.Prefecture1.Code, Tier.Gold, 3), new QuotaEntry(Places.Prefecture2.Code, Tier.Gold, 1)]),
            default);
}
