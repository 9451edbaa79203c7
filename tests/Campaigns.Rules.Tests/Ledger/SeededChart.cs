using System.Text.RegularExpressions;
using Campaigns.Rules.Ledger;

namespace Campaigns.Rules.Tests.Ledger;

/// <summary>The chart that the migrations put into a new database.</summary>
internal static partial class SeededChart
{
    public static Chart Chart { get; } = Read();

    private static Chart Read()
    {
        var scripts = string.Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "migrations"), "sqlite.sql", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));
        return new Chart(
            AccountRow().Matches(scripts).Select(m => new Account(m.Groups["code"].Value, m.Groups["kind"].Value, EnumCode.Parse<HeldBy>(m.Groups["by"].Value))),
            RuleRow().Matches(scripts).Select(m => new PostingRule(m.Groups["code"].Value, m.Groups["debit"].Value, m.Groups["credit"].Value)));
    }

    [GeneratedRegex(@"INSERT INTO account \([^)]*\) VALUES \('(?<code>[^']+)', '[^']+', '(?<kind>[^']+)', '(?<by>[^']+)'\)", RegexOptions.ExplicitCapture)]
    private static partial Regex AccountRow();

    [GeneratedRegex(@"INSERT INTO posting_rule \([^)]*\) VALUES \('(?<code>[^']+)', '(?<debit>[^']+)', '(?<credit>[^']+)'\)", RegexOptions.ExplicitCapture)]
    private static partial Regex RuleRow();
}
