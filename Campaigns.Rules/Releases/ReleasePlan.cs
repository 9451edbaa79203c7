namespace Campaigns.Rules.Releases;

/// <summary>Where released money comes from (资金来源).</summary>
public enum Lot
{
    /// <summary>Paid in by the member; never forfeited.</summary>
    PaidIn,

    /// <summary>Given by the carrier.</summary>
    Bonus,
}

/// <summary>The month the first instalment falls in.</summary>
public enum ReleaseStart
{
    ThisMonth,
    NextMonth,
}

/// <summary>How a deposit is released month by month (分摊方案).</summary>
public sealed record ReleasePlan
{
    /// <summary>Number of equal monthly instalments of what <see cref="InitialFen"/> leaves.</summary>
    public int Months { get; init; }

    /// <summary>Released at the start, before the equal instalments; in fen.</summary>
    public long InitialFen { get; init; }

    public ReleaseStart Start { get; init; } = ReleaseStart.NextMonth;

    /// <summary>Day of month on which an instalment is released, 1 to 28.</summary>
    public int Day { get; init; } = 1;
}
