using Campaigns.Rules.Periods;

namespace Campaigns.Application.Sample.Generation;

/// <summary>The days the sample is built around. All in Asia/Shanghai.</summary>
public static class SampleTimes
{
    /// <summary>The reference campaign's first day.</summary>
    public static readonly DateOnly CampaignStart = new(2026, 11, 1);

    /// <summary>Where the demo clock begins: the campaign's first working day.</summary>
    public static readonly DateTimeOffset DemoStart = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>When the CRM's facts were taken.</summary>
    public static readonly DateTimeOffset FactsAt = new(2026, 10, 31, 20, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The books open with the campaign; months before it are closed, so that a backdated entry shows as a late one.</summary>
    public static readonly Period BooksOpenFrom = Period.Of(2026, 11);

    /// <summary>Usage is known for the three full months before the campaign.</summary>
    public static readonly IReadOnlyList<Period> UsageMonths = [Period.Of(2026, 8), Period.Of(2026, 9), Period.Of(2026, 10)];
}
