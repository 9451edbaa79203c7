namespace Campaigns.Rules.Lifecycle;

/// <summary>Where a campaign stands; the moves between states are in <see cref="CampaignMachine"/>.</summary>
public enum CampaignState
{
    /// <summary>Never opened yet.</summary>
    Draft,

    /// <summary>Takes members, within its dates.</summary>
    Open,

    /// <summary>Stopped by a person for a while.</summary>
    Suspended,

    /// <summary>Open, but every quota row is used up; goes back to open by itself when a unit comes back.</summary>
    Exhausted,

    /// <summary>Takes nobody any more, for good; its enrolments run on.</summary>
    Closed,
}

/// <summary>What can be done to a campaign.</summary>
public enum CampaignMove
{
    Open,
    Suspend,
    Resume,
    Close,

    /// <summary>The last unit was used; the product does this by itself.</summary>
    Exhaust,

    /// <summary>A unit came back or was added; the product does this by itself.</summary>
    Replenish,
}
