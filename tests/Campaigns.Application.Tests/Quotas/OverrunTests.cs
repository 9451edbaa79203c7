using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Get;
using Campaigns.Application.Quotas.Move;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Quotas.Split;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Quotas;

/// <summary>A branch may go beyond its cap as far as the definition says, at its own cost, and no counter waits for anybody.</summary>
public sealed class OverrunTests
{
    [Theory, Engines]
    public async Task Reserve_CapUsedUp_TakesTheAllowanceAtTheBranchsCost(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, percent: 50, unitsPerRow: 2);
        var counter = new Counter(carrier);
        for (var i = 0; i < 2; i++)
            await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch"));
        await new Counter(carrier, People.ClerkElsewhere).PayAsync(await ReserveElsewhereAsync(carrier));
        await new Counter(carrier, People.ClerkElsewhere).PayAsync(await ReserveElsewhereAsync(carrier));
        (await StateAsync(carrier)).ShouldBe("exhausted");

        var member = await carrier.Seed.MemberAsync();
        var offers = await Carrier.OkAsync(carrier.Get<ListOffersUseCase>().ExecuteAsync(People.Clerk, member.Phone, Channel.Hall, default));
        (offers[0].Standing, offers[0].Quota!.Free, offers[0].Quota!.OverrunFree).ShouldBe((CampaignStanding.Recommended, 0, 1));
        var beyond = await counter.SignAsync(await counter.HandOverAsync(await counter.PayAsync(await counter.ReserveAsync(member, "sketch"))));

        beyond.Funding.ShouldBe("branch");
        (await Carrier.RefusedAsync(counter.TryReserveAsync(await carrier.Seed.MemberAsync(), "sketch"))).Code.ShouldBe("quota-full");
        await RunAsync(carrier, 2026, 12);
        (await FundingsAsync(carrier, beyond)).ShouldBe(["branch"]);
        await carrier.AuditAsync();

        await Carrier.OkAsync(carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(beyond.Number, "客户要求取消", [.. beyond.Gifts[0].Serials]), carrier.NewKey(), default));
        (await FundingsAsync(carrier, beyond)).ShouldBe(["branch"]);
        (await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch")).Funding.ShouldBe("branch");
        await carrier.AuditAsync();
    }

    /// <summary>A late payment may find only an overrun unit: what it posts is the branch's.</summary>
    [Theory, Engines]
    public async Task Pay_RevivedOnTheAllowance_PostsTheDepositAtTheBranchsCost(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, percent: 100, unitsPerRow: 1);
        var counter = new Counter(carrier);
        var late = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");
        carrier.Clock.Advance(TimeSpan.FromHours(1));
        await Carrier.OkAsync(carrier.Get<ExpireReservationsUseCase>().ExecuteAsync(Actors.Actor.System, default));
        await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch"));

        var paid = await counter.PayAsync(late);

        (late.Funding, paid.Funding).ShouldBe(("hq", "branch"));
        (await FundingsAsync(carrier, paid)).ShouldBe(["branch"]);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Split_ByMembers_SetsTheAllowanceByThePolicy(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, percent: 15, unitsPerRow: 5);
        for (var i = 0; i < 7; i++)
            await carrier.Seed.MemberAsync(county: Places.County11);
        for (var i = 0; i < 3; i++)
            await carrier.Seed.MemberAsync(county: Places.County21);

        var view = await Carrier.OkAsync(carrier.Get<SplitQuotasUseCase>().ExecuteAsync(
            People.HqOwner, new SplitQuotasCommand("sketch", await VersionAsync(carrier), [new TierUnits(Tier.Gold, 10)]), default));

        view.Items.Select(i => (i.Cap, i.OverrunAllowed)).ShouldBe([(7, 1), (3, 0)]);
    }

    [Theory, Engines]
    public async Task Set_MoreOverrunThanThePolicy_IsRefused(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, percent: 10, unitsPerRow: 10);

        var refusal = await Carrier.RefusedAsync(SetAsync(carrier, 2));
        await Carrier.OkAsync(SetAsync(carrier, 1));

        (refusal.Code, refusal.Data["most"], refusal.Data["percent"]).ShouldBe(("quota-overrun-above-policy", "1", "10"));
    }

    [Theory, Engines]
    public async Task Set_LessOverrunThanWasTaken_IsRefused(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, percent: 100, unitsPerRow: 1);
        var counter = new Counter(carrier);
        for (var i = 0; i < 2; i++)
            await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");

        var refusal = await Carrier.RefusedAsync(SetAsync(carrier, overrun: 0, cap: 1));

        (refusal.Code, refusal.Data["inUse"]).ShouldBe(("quota-overrun-below-used", "1"));
    }

    [Theory, Engines]
    public async Task Move_Units_TakeTheirAllowanceAlong(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, percent: 20, unitsPerRow: 10);

        var moved = await Carrier.OkAsync(carrier.Get<MoveQuotaUseCase>().ExecuteAsync(
            People.Supervisor,
            new MoveQuotaCommand("sketch", Places.Prefecture1.Code, Places.County12.Code, Tier.Gold, 5, "县分公司会员较多"),
            carrier.NewKey(),
            default));

        (moved.From.Cap, moved.From.OverrunAllowed).ShouldBe((5, 1));
        (moved.To.Cap, moved.To.OverrunAllowed).ShouldBe((5, 1));
        await carrier.AuditAsync();
    }

    private static async Task<Carrier> OpenAsync(TestEngine engine, int percent, long unitsPerRow)
    {
        var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(
            Campaign(offers: Offer(gifts: Card())) with { QuotaPolicy = new QuotaPolicy { OverrunPercent = percent } }, unitsPerRow);
        return carrier;
    }

    private static async Task<EnrolmentView> ReserveElsewhereAsync(Carrier carrier) =>
        await new Counter(carrier, People.ClerkElsewhere).ReserveAsync(await carrier.Seed.MemberAsync(county: Places.County21), "sketch");

    private static async Task<Results.Result<QuotasView>> SetAsync(Carrier carrier, long overrun, long cap = 10) =>
        await carrier.Get<SetQuotasUseCase>().ExecuteAsync(
            People.HqOwner,
            new SetQuotasCommand(
                "sketch",
                await VersionAsync(carrier),
                [],
                [new QuotaEntry(Places.Prefecture1.Code, Tier.Gold, cap, OverrunAllowed: overrun), new QuotaEntry(Places.Prefecture2.Code, Tier.Gold, cap)]),
            default);

    private static async Task<long> VersionAsync(Carrier carrier) =>
        (await Carrier.OkAsync(carrier.Get<GetQuotasUseCase>().ExecuteAsync(People.HqOwner, "sketch", default))).Version;

    private static async Task RunAsync(Carrier carrier, int year, int month)
    {
        carrier.Clock.MoveTo(year, month, 2);
        await Carrier.OkAsync(carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actors.Actor.System, new RunPeriodCommand(Period.Of(year, month)), null, default));
    }

    private static Task<string?> StateAsync(Carrier carrier) => carrier.Db.ScalarAsync<string?>("SELECT state FROM campaign");

    private static Task<IReadOnlyList<string>> FundingsAsync(Carrier carrier, EnrolmentView enrolment) =>
        carrier.Db.QueryAsync<string>(
            "SELECT DISTINCT t.funding FROM transfer t JOIN enrolment e ON e.id = t.enrolment_id WHERE e.enrolment_no = :n", new { n = enrolment.Number });
}
