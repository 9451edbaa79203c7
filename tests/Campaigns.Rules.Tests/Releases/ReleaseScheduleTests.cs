using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Releases;

public sealed class ReleaseScheduleTests
{
    [Theory]
    [InlineData(ReleaseStart.NextMonth, 2027, 1)]
    [InlineData(ReleaseStart.ThisMonth, 2026, 12)]
    public void StartMonth_PaidOnTheLastDayOfAYear_FollowsThePlan(ReleaseStart start, int year, int month) =>
        ReleaseSchedule.StartMonth(new ReleasePlan { Start = start }, new DateOnly(2026, 12, 31), []).ShouldBe(Period.Of(year, month));

    [Fact]
    public void LastMonth_ReferenceOffer_IsTheTenth()
    {
        var lines = ReleaseCompiler.Compile(Samples.Reference.Offers[0]);
        var start = ReleaseSchedule.StartMonth(Samples.Reference.Offers[0].Release, Samples.Day, []).ShouldNotBeNull();
        ReleaseSchedule.LastMonth(start, lines).ShouldBe(Period.Of(2027, 9));
        ReleaseSchedule.DueOn(start, lines[0]).ShouldBe(new DateOnly(2026, 12, 1));
        ReleaseSchedule.DueOn(start, lines[^1]).ShouldBe(new DateOnly(2027, 9, 1));
    }

    [Fact]
    public void LastMonth_NothingReleased_IsNone() => ReleaseSchedule.LastMonth(Period.Of(2026, 12), []).ShouldBeNull();
}
