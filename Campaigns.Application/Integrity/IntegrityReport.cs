namespace Campaigns.Application.Integrity;

/// <summary>Every rule on live data, all in one snapshot.</summary>
public sealed record IntegrityReport(IReadOnlyList<RuleFinding> Items)
{
    /// <summary>Whether every rule holds.</summary>
    public bool Holds() => Items.All(i => i.Holds);
}

/// <summary>What was found about one rule.</summary>
/// <param name="Rule">1 to 10 (domain §4).</param>
/// <param name="Checked">How many things were looked at; what only tests can show doesn't count.</param>
/// <param name="Found">How many violations there are; at most <see cref="Findings.Kept"/> of them are listed.</param>
/// <param name="ShownByTests">Parts of the rule that no data can show.</param>
public sealed record RuleFinding(
    int Rule, bool Holds, long Checked, long Found, IReadOnlyList<Violation> Violations, IReadOnlyList<string> ShownByTests);
