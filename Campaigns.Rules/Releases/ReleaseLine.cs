namespace Campaigns.Rules.Releases;

/// <summary>
/// One instalment of a compiled release plan: number <paramref name="N"/> (from 1, without gaps, per lot) falls
/// <paramref name="MonthOffset"/> months after the enrolment's first release month, on <paramref name="Day"/> (1 to 28), and is never zero.
/// </summary>
public sealed record ReleaseLine(Lot Lot, int N, int MonthOffset, int Day, Money Amount);
