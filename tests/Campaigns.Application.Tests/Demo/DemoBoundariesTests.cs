using Campaigns.Application.Demo;

namespace Campaigns.Application.Tests.Demo;

public sealed class DemoBoundariesTests
{
    [Fact]
    public void Between_MonthsReleaseDaysAndCampaignDates_AreInOrderEachOnce() =>
        DemoBoundaries.Between(new(2026, 11, 2), new(2027, 1, 10), [new(2026, 12, 1), new(2026, 12, 24)], [1, 10])
            .ShouldBe([new(2026, 11, 10), new(2026, 12, 1), new(2026, 12, 10), new(2026, 12, 24), new(2027, 1, 1), new(2027, 1, 10)]);

    [Fact]
    public void Between_WithinADay_IsEmpty() => DemoBoundaries.Between(new(2026, 12, 1), new(2026, 12, 1), [], [1]).ShouldBeEmpty();

    [Fact]
    public void Between_CampaignDateOutside_IsLeftOut() =>
        DemoBoundaries.Between(new(2026, 11, 2), new(2026, 11, 20), [new(2026, 11, 2), new(2026, 11, 21)], []).ShouldBeEmpty();
}
