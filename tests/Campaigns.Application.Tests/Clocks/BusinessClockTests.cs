using Campaigns.Application.Time;
using Campaigns.TestKit;

namespace Campaigns.Application.Tests.Clocks;

public sealed class BusinessClockTests
{
    private readonly FakeClock _system = new() { Now = new(2026, 10, 31, 17, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void Today_EveningInLondon_IsTheNextDayInShanghai()
    {
        IBusinessClock clock = Clock("Asia/Shanghai");
        clock.Now.ShouldBe(new DateTimeOffset(2026, 11, 1, 1, 0, 0, TimeSpan.FromHours(8)));
        clock.Today.ShouldBe(new DateOnly(2026, 11, 1));
    }

    [Fact]
    public void StartOf_OrdinaryDay_IsMidnightInTheZone() =>
        Clock("Asia/Shanghai").StartOf(new(2026, 11, 1)).ShouldBe(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public void StartOf_DayWhoseMidnightSummerTimeSkips_IsAnHourLater() =>
        Clock("Africa/Cairo").StartOf(new(2026, 4, 24)).ShouldBe(new DateTimeOffset(2026, 4, 24, 1, 0, 0, TimeSpan.FromHours(3)));

    private BusinessClock Clock(string zone) => new(_system.TimeProvider, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
