using Campaigns.Rules.Audience;

namespace Campaigns.Rules.Releases;

/// <summary>
/// One instalment of a compiled release plan: number <paramref name="N"/> (from 1, without gaps, per lot) falls
/// <paramref name="MonthOffset"/> months after the enrolment's first release month, on <paramref name="Day"/> (1 to 28), and is never zero.
/// </summary>
public sealed record ReleaseLine(Lot Lot, int N, int MonthOffset, int Day, Money Amount)
{
    /// <summary>Null when the instalment is released without conditions.</summary>
    public InstalmentTerms? Terms { get; init; }

    /// <summary>Whether what is not used by the end of the month lapses; bonus only.</summary>
    public bool Lapses { get; init; }
}

/// <summary>On what an instalment depends: all conditions must pass, else it is held or forfeited.</summary>
public sealed record InstalmentTerms(IReadOnlyList<Condition> Conditions, Unmet Unmet);
