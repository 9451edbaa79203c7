using Campaigns.Rules.Audience;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Releases;

/// <summary>Where released money comes from (资金来源).</summary>
public enum Lot
{
    /// <summary>Paid in by the member; never forfeited.</summary>
    PaidIn,

    /// <summary>Given by the carrier.</summary>
    Bonus,
}

/// <summary>How a lot is divided into instalments.</summary>
public enum Spread
{
    /// <summary>Equal monthly instalments, rounded down to the fen; the last takes the rest.</summary>
    Equal,

    /// <summary>A list of amounts, a month each.</summary>
    Listed,

    /// <summary>All in the last of the months.</summary>
    AtEnd,
}

/// <summary>
/// How one lot is released month by month (分摊方案): an initial part in the first month, if any, then the rest. Conditions are asked of each
/// instalment but the initial one, on the facts of the month before it falls due; an instalment that doesn't meet them is held and released
/// once they are met, or forfeited where the plan says so (bonus only).
/// </summary>
public abstract record InstalmentPlan
{
    public Spread Spread { get; init; }

    /// <summary>Months over which what <see cref="InitialFen"/> leaves is released; for <see cref="Spread.Listed"/> not used.</summary>
    public int Months { get; init; }

    /// <summary>Released in the first month, in fen; the instalments follow from the month after.</summary>
    public long InitialFen { get; init; }

    /// <summary>For <see cref="Spread.Listed"/> only: the instalments in fen, a month each; 0 leaves a month out.</summary>
    public IReadOnlyList<long> AmountsFen { get; init; } = [];

    /// <summary>Day of month on which an instalment is released, 1 to 28.</summary>
    public int Day { get; init; } = 1;

    public IReadOnlyList<Condition> Conditions { get; init; } = [];
}

/// <summary>The month the first instalment falls in.</summary>
public enum ReleaseStart
{
    ThisMonth,
    NextMonth,

    /// <summary><see cref="ReleasePlan.StartPeriod"/>, or the month of payment when that is later.</summary>
    FixedMonth,

    /// <summary>
    /// The month after the last of the member's contracts of the kinds <see cref="ReleasePlan.AfterContracts"/> ends; next month without one.
    /// </summary>
    AfterContract,
}

/// <summary>How the deposit is released, and from when; the start holds for the bonus too.</summary>
public sealed record ReleasePlan : InstalmentPlan
{
    public ReleaseStart Start { get; init; } = ReleaseStart.NextMonth;

    /// <summary>For <see cref="ReleaseStart.FixedMonth"/> only.</summary>
    public Period? StartPeriod { get; init; }

    /// <summary>For <see cref="ReleaseStart.AfterContract"/> only: kinds of contract to wait for.</summary>
    public IReadOnlyList<string> AfterContracts { get; init; } = [];
}

/// <summary>What becomes of a bonus instalment whose conditions are not met.</summary>
public enum Unmet
{
    Hold,
    Forfeit,
}

/// <summary>Money the carrier gives on top, and how it is released.</summary>
public sealed record BonusPlan : InstalmentPlan
{
    /// <summary>The whole bonus, in fen.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Months between the first release month and the bonus's first instalment.</summary>
    public int DelayMonths { get; init; }

    public Unmet Unmet { get; init; }

    /// <summary>What is not used by the end of its month lapses (domain §5, §6).</summary>
    public bool Lapses { get; init; }
}
