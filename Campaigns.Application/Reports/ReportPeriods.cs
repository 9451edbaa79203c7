using Campaigns.Application.Campaigns;

namespace Campaigns.Application.Reports;

/// <summary>Where a report begins when nobody says.</summary>
internal static class ReportPeriods
{
    /// <summary>The first of the last day's month: for reports of what happened.</summary>
    public static DateOnly MonthOf(DateOnly to, CampaignRow? campaign) => new(to.Year, to.Month, 1);

    /// <summary>The campaign's first day: for rates, which mean little for a part of it.</summary>
    public static DateOnly CampaignOf(DateOnly to, CampaignRow? campaign) =>
        campaign is null || campaign.StartsOn > to ? MonthOf(to, campaign) : campaign.StartsOn;
}
