namespace Campaigns.Rules.Audience;

/// <summary>What one rule said, without the facts it stands on: a code of <see cref="RuleCodes"/>. Costs nothing to make.</summary>
public readonly record struct Verdict(string Code, bool Passed)
{
    /// <summary>It refuses only because a fact is missing, so that <see cref="NotCondition"/> may not turn it into a yes.</summary>
    public bool IsUnknown { get; private init; }

    public static Verdict Pass(string code) => new(code, true);

    public static Verdict Refuse(string code) => new(code, false);

    public static Verdict Unknown(string code) => new(code, false) { IsUnknown = true };
}
