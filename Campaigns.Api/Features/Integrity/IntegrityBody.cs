using System.Globalization;
using Campaigns.Application.Integrity;
using Campaigns.Application.Text;

namespace Campaigns.Api.Features.Integrity;

/// <summary>One finding a rule, in the order of the rules.</summary>
internal sealed record IntegrityBody(IReadOnlyList<RuleItem> Items)
{
    public static IntegrityBody Of(IntegrityReport report, CultureInfo culture) => new([.. report.Items.Select(i => RuleItem.Of(i, culture))]);
}

/// <param name="Rule">1 to 10.</param>
/// <param name="Checked">How many things were looked at.</param>
/// <param name="Found">How many violations there are; the first hundred are listed.</param>
/// <param name="ShownByTests">Parts of the rule that no data can show; they don't count as checked.</param>
internal sealed record RuleItem(
    int Rule,
    string Name,
    bool Holds,
    long Checked,
    long Found,
    IReadOnlyList<ViolationItem> Violations,
    IReadOnlyList<ShownByTestsItem> ShownByTests)
{
    public static RuleItem Of(RuleFinding finding, CultureInfo culture) => new(
        finding.Rule,
        Messages.Format(string.Create(CultureInfo.InvariantCulture, $"rule.{finding.Rule}"), null, culture),
        finding.Holds,
        finding.Checked,
        finding.Found,
        [.. finding.Violations.Select(v => new ViolationItem(v.Code, Messages.Format(v.Code, v.Data, culture), v.Subject, v.Data))],
        [.. finding.ShownByTests.Select(c => new ShownByTestsItem(c, "shown-by-tests", Messages.Format(c, null, culture)))]);
}

/// <param name="Subject">What it is about, by kind and id: <c>enrolment:1201</c>.</param>
internal sealed record ViolationItem(string Code, string Message, string Subject, IReadOnlyDictionary<string, string> Data);

/// <param name="Mark">Always <c>shown-by-tests</c>.</param>
internal sealed record ShownByTestsItem(string Code, string Mark, string Message);
