using Campaigns.Application.Actors;
using Campaigns.Application.Demo.Move;
using Campaigns.Application.Results;
using Campaigns.Application.Sample.Generation;
using Campaigns.Application.Time;
using Campaigns.Jobs.Tests.Support;
using Campaigns.Jobs.Tests.Worker;

namespace Campaigns.Jobs.Tests.Demo;

/// <summary>The demo clock on the sample, with the product's own use cases.</summary>
public sealed class DemoClockTests
{
    private static readonly Actor Clerk = new(1, "clerk", "营业员", [Role.Clerk], 1, "65010101", "/65/6501/650101/65010101/");

    [Fact]
    public async Task Move_AcrossMonths_StopsAtEachMonthInOrder()
    {
        using var data = new TestData();
        await using var services = await DemoServices.StartAsync(data);

        var moved = await MoveAsync(services, new(2027, 2, 15, 9, 0, 0, TimeSpan.FromHours(8)));

        moved.Refusal.ShouldBeNull();
        moved.Value!.Now.Date.ShouldBe(new DateTime(2027, 2, 15));
        (await WorkerTests.ScalarAsync(data, "SELECT group_concat(run_on) FROM (SELECT MIN(run_on) AS run_on FROM posting_run GROUP BY run_month ORDER BY run_month)"))
            .ShouldBe("2026-12-01,2027-01-01,2027-02-01");
        (await WorkerTests.ScalarAsync(data, "SELECT group_concat(evaluated_on) FROM (SELECT DISTINCT evaluated_on FROM evaluation ORDER BY evaluated_on)"))
            .ShouldBe("2026-11-02,2027-02-15", "who could join is of interest on the first day and the last, not on those passed over");
    }

    [Fact]
    public async Task Move_Moved_IsKeptWithTheDataAndTicksOn()
    {
        using var data = new TestData();
        var to = new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        await using (var services = await DemoServices.StartAsync(data))
            (await MoveAsync(services, to)).Refusal.ShouldBeNull();

        await using var next = await DemoServices.StartAsync(data);
        next.Get<IBusinessClock>().Now.ShouldBeInRange(to, to.AddMinutes(10));
    }

    [Fact]
    public async Task Move_BackwardsOrTooFar_IsRefused()
    {
        using var data = new TestData();
        await using var services = await DemoServices.StartAsync(data);
        (await MoveAsync(services, SampleTimes.DemoStart.AddDays(-1))).Refusal!.Code.ShouldBe("clock-backwards");
        (await MoveAsync(services, SampleTimes.DemoStart.AddYears(6))).Refusal!.Code.ShouldBe("clock-too-far");
    }

    [Fact]
    public async Task Move_OnProductionData_IsAbsent()
    {
        using var data = new TestData();
        await using var services = await DemoServices.StartAsync(data, members: 0);
        (await MoveAsync(services, new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero))).Refusal!.Kind.ShouldBe(RefusalKind.Absent);
    }

    private static Task<Result<DemoClockMoved>> MoveAsync(DemoServices services, DateTimeOffset to) =>
        services.Get<MoveDemoClockUseCase>().ExecuteAsync(Clerk, new MoveDemoClockCommand(to), CancellationToken.None);
}
