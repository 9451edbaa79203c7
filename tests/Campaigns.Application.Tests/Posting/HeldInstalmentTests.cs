using Campaigns.Rules.Periods;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Seeding;

namespace Campaigns.Application.Tests.Posting;

public sealed class HeldInstalmentTests
{
    [Theory]
    [Engines("suspended", 0, "suspended")]
    [Engines("active", 1, "in-arrears")]
    public async Task RunPeriod_MemberBlocked_HoldsAndReleasesOnResumption(TestEngine engine, string status, int inArrears, string reason)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync();
        await world.SetMemberAsync(id, status, inArrears);

        var blocked = await world.PostAsync(2026, 11);
        world.Clock.MoveTo(2026, 12, 1);
        var stillBlocked = await world.PostAsync(2026, 12);
        await world.SetMemberAsync(id, "active");
        world.Clock.MoveTo(2027, 1, 1);
        var resumed = await world.PostAsync(2027, 1);

        (blocked.Posted, blocked.Held).ShouldBe((0, 1));
        (stillBlocked.Posted, stillBlocked.Held).ShouldBe((0, 1));
        (resumed.Posted, resumed.AmountFen, resumed.Held).ShouldBe((3, 6_000, 0));
        var outcomes = await world.OutcomesAsync(id);
        outcomes.ShouldAllBe(o => o.State == "posted");
        outcomes.Select(o => o.Reason).ShouldBe([reason, reason, null]);
        var january = Period.Of(2027, 1).Number;
        (await world.Db.QueryAsync<int>("SELECT booked_month FROM transfer WHERE event_code = 'release'")).ShouldAllBe(m => m == january);
        (await world.Db.QueryAsync<int>("SELECT concerns_month FROM transfer WHERE event_code = 'release' ORDER BY id"))
            .ShouldBe([january - 2, january - 1, january]);
    }

    [Theory, Engines]
    public async Task RunPeriod_EarlierMonthAgain_LeavesTheLaterOneHeld(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync();
        await world.PostAsync(2026, 11);
        world.Clock.MoveTo(2026, 12, 1);
        await world.SetMemberAsync(id, "suspended");
        await world.PostAsync(2026, 12);
        await world.SetMemberAsync(id, "active");

        (await world.PostAsync(2026, 11)).Posted.ShouldBe(0);
        (await world.PostAsync(2026, 12)).Posted.ShouldBe(1);
    }

    [Theory]
    [Engines("closed")]
    [Engines("ported-out")]
    public async Task RunPeriod_MemberGone_DecidesNothing(TestEngine engine, string status)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync();
        await world.SetMemberAsync(id, status);

        var run = await world.PostAsync(2026, 11);

        (run.Posted, run.Held).ShouldBe((0, 0));
        (await world.OutcomesAsync(id)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task RunPeriod_LastInstalmentHeld_StaysActive(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync();
        world.Clock.MoveTo(2027, 7, 1);
        await world.PostAsync(2027, 7);
        await world.SetMemberAsync(id, "suspended");
        world.Clock.MoveTo(2027, 8, 1);

        await world.PostAsync(2027, 8);
        (await world.StateAsync(id)).ShouldBe("active");

        await world.SetMemberAsync(id, "active");
        await world.PostAsync(2027, 8);
        (await world.StateAsync(id)).ShouldBe("completed");
    }

    [Theory, Engines]
    public async Task RunPeriod_DayNotReached_WaitsForIt(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await world.Db.ExecuteAsync("UPDATE release_line SET release_day = 15");
        await world.Seed.AddAsync();

        world.Clock.MoveTo(2026, 11, 14);
        (await world.PostAsync(2026, 11)).Posted.ShouldBe(0);
        world.Clock.MoveTo(2026, 11, 15);
        (await world.PostAsync(2026, 11)).Posted.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task RunPeriod_ClosedMonth_BooksInTheOldestOpenOne(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await world.Seed.AddAsync();
        world.Clock.MoveTo(2026, 12, 3);
        await world.Db.ExecuteAsync("UPDATE book SET open_from_month = :open", new { open = Period.Of(2026, 12).Number });

        await world.PostAsync(2026, 11);

        var row = (await world.Db.QueryAsync<Months>(
            "SELECT booked_month AS Booked, concerns_month AS Concerns FROM transfer WHERE event_code = 'release'")).ShouldHaveSingleItem();
        (row.Booked, row.Concerns).ShouldBe((Period.Of(2026, 12).Number, Period.Of(2026, 11).Number));
    }

    private sealed class Months
    {
        public int Booked { get; init; }

        public int Concerns { get; init; }
    }
}
