namespace Campaigns.Rules.Audience;

/// <summary>What one rule said, without the facts it stands on: a code of <see cref="RuleCodes"/>. Costs nothing to make.</summary>
public readonly record struct Verdict(string Code, bool Passed)
{
    public static Verdict Pass(string code) => new(code, true);

    public static Verdict Refuse(string code) => new(code, false);
}
