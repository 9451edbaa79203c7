using Campaigns.Application.Demo;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Scenarios;

/// <summary>The reference campaign from the first enrolment to the last release, with the jobs doing what falls due each month.</summary>
public sealed class TenMonthsTests
{
    [Theory, Engines]
    public async Task ReferenceCampaign_AllTiersOverTenMonths_AccountsToTheFen(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var diamond = await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Diamond));
        var gold = await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        var silver = await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Silver));
        var elsewhere = await new Counter(carrier, People.ClerkElsewhere).EnrolAsync(await carrier.Seed.MemberAsync(Tier.Diamond, Places.County21));
        await carrier.AuditAsync();
        (await carrier.BalanceAsync("prepaid-frozen")).ShouldBe(-70_000);

        for (var month = 1; month <= 10; month++)
        {
            var due = new DateOnly(2026, 11, 1).AddMonths(month);
            carrier.Clock.MoveTo(due.Year, due.Month, due.Day);
            (await carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();
            (await carrier.BalanceAsync("prepaid-available")).ShouldBe(-7_000L * month);
            (await carrier.BalanceAsync("prepaid-frozen")).ShouldBe(-70_000 + (7_000L * month));
            await carrier.AuditAsync();
        }

        await ShouldBeFinishedAsync(carrier, diamond, deposit: 20_000, release: 2_000, voucher: 5_000, cards: 25_000);
        await ShouldBeFinishedAsync(carrier, gold, deposit: 20_000, release: 2_000, voucher: 5_000, cards: 15_000);
        await ShouldBeFinishedAsync(carrier, silver, deposit: 10_000, release: 1_000, voucher: 5_000, cards: 5_000);
        await ShouldBeFinishedAsync(carrier, elsewhere, deposit: 20_000, release: 2_000, voucher: 5_000, cards: 25_000);
        await EachBookShouldBalanceAsync(carrier);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM claim")).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task ReferenceCampaign_NoJobsForFourMonths_CatchesUpInOrder(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var active = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(Tier.Diamond));
        carrier.Clock.MoveTo(2027, 3, 1);

        (await carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();
        (await carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();

        var detail = await DetailAsync(carrier, active);
        detail.Schedule.Count(i => i.State == InstalmentState.Posted).ShouldBe(4);
        detail.Transfers.Where(t => t.Event == "release").Select(t => t.Concerns).ShouldBe(["2026-12", "2027-01", "2027-02", "2027-03"]);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Release_MemberSuspendedForAMonth_IsHeldThenPosted(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var active = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(Tier.Diamond));
        await carrier.Db.ExecuteAsync("UPDATE member SET status = 'suspended'");
        carrier.Clock.MoveTo(2026, 12, 1);
        (await carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();
        var held = (await DetailAsync(carrier, active)).Schedule[0];
        (held.State, held.Reason).ShouldBe((InstalmentState.Held, "suspended"));
        await carrier.AuditAsync();

        await carrier.Db.ExecuteAsync("UPDATE member SET status = 'active'");
        carrier.Clock.MoveTo(2027, 1, 1);
        (await carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();

        (await DetailAsync(carrier, active)).Schedule.Count(i => i.State == InstalmentState.Posted).ShouldBe(2);
        (await carrier.BalanceAsync("prepaid-available")).ShouldBe(-4_000);
        await carrier.AuditAsync();
    }

    private static Task<EnrolmentDetail> DetailAsync(Carrier carrier, EnrolmentView enrolment) =>
        Carrier.OkAsync(carrier.Get<GetEnrolmentUseCase>().ExecuteAsync(People.HqFinance, enrolment.Number, default));

    private static async Task ShouldBeFinishedAsync(Carrier carrier, EnrolmentView enrolment, long deposit, long release, long voucher, long cards)
    {
        var detail = await DetailAsync(carrier, enrolment);
        detail.State.ShouldBe(EnrolmentState.Completed);
        detail.Schedule.Count.ShouldBe(10);
        detail.Schedule.ShouldAllBe(i => i.AmountFen == release && i.State == InstalmentState.Posted);
        detail.Transfers.Where(t => t.Event == "deposit").Sum(t => t.AmountFen).ShouldBe(deposit);
        detail.Transfers.Where(t => t.Event == "release").Sum(t => t.AmountFen).ShouldBe(deposit);
        detail.Transfers.Where(t => t.Event == "voucher-printed-issued").Sum(t => t.AmountFen).ShouldBe(voucher);
        detail.Transfers.Where(t => t.Event == "recharge-card-issued").Sum(t => t.AmountFen).ShouldBe(cards);
    }

    private static async Task EachBookShouldBalanceAsync(Carrier carrier)
    {
        var books = await carrier.Db.QueryAsync<(long Book, long Balance)>(
            """
            SELECT book_id, SUM(CASE WHEN account = debit THEN amount_fen ELSE 0 END) - SUM(CASE WHEN account = credit THEN amount_fen ELSE 0 END)
            FROM (SELECT t.book_id, a.code account, t.debit, t.credit, t.amount_fen
                  FROM transfer t JOIN account a ON a.code = t.debit OR a.code = t.credit) x
            GROUP BY book_id
            """);
        books.Count.ShouldBe(2);
        books.ShouldAllBe(b => b.Balance == 0);
    }
}
