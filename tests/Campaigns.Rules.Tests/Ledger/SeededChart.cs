using System.Text.RegularExpressions;
using Campaigns.Rules.Ledger;

namespace Campaigns.Rules.Tests.Ledger;

/// <summary>The chart that the migrations put into a new database.</summary>
internal static partial class SeededChart
{
    public static Chart Chart { get; } = Read();

    private static Chart Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "migrations");
        var scripts = string.Concat(Directory.GetFiles(folder, "sqlite.sql", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));
        return new Chart(
            AccountRow().Matches(scripts).Select(m => new Account(Value(m, "code"), Value(m, "kind"), EnumCode.Parse<HeldBy>(Value(m, "by")))),
            RuleRow().Matches(scripts).Select(m => new PostingRule(Value(m, "code"), Value(m, "debit"), Value(m, "credit"))));
    }

    private static string Value(Match match, string name) => match.Groups[name].Value;

    [GeneratedRegex(
        @"INSERT INTO account \([^)]*\) VALUES \('(?<code>[^']+)', '[^']+', '(?<kind>[^']+)', '(?<by>[^']+)'\)", RegexOptions.ExplicitCapture)]
    private static partial Regex AccountRow();

    [GeneratedRegex(
        @"INSERT INTO posting_rule \([^)]*\) VALUES \('(?<code>[^']+)', '(?<debit>[^']+)', '(?<credit>[^']+)'\)", RegexOptions.ExplicitCapture)]
    private static partial Regex RuleRow();
}
