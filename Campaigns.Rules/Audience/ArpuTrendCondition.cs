using System.Globalization;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// Average monthly revenue changed, against the months before, by at least <paramref name="FromPercent"/> and at most
/// <paramref name="ToPercent"/> (both included; −20 is a fall by a fifth). Decided on whole fen, never on a rounded percentage. From nothing,
/// any rise is above every bound. Not met while the months before are not known.
/// </summary>
public sealed record ArpuTrendCondition(int? FromPercent = null, int? ToPercent = null) : Condition
{
    private const int MinPercent = -100;
    private const int MaxPercent = 10_000;

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (facts.ArpuBeforeFen is not { } before)
            return Verdict.Unknown(RuleCodes.ArpuTrendUnknown);
        if (FromPercent is { } from && Compare(facts.ArpuFen, before, from) < 0)
            return Verdict.Refuse(RuleCodes.ArpuTrendTooLow);
        return ToPercent is { } to && Compare(facts.ArpuFen, before, to) > 0
            ? Verdict.Refuse(RuleCodes.ArpuTrendTooHigh)
            : Verdict.Pass(RuleCodes.ArpuTrend);
    }

    public override void Validate(string path, DefinitionErrors errors) =>
        errors.RequireRange(path, FromPercent, ToPercent, MinPercent, MaxPercent, "Percent");

    public override Population Narrow(Population population) =>
        population with { ArpuPercent = population.ArpuPercent.Intersect(FromPercent, ToPercent) };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (facts.ArpuBeforeFen is not { } before)
            yield break;
        yield return ("arpu", facts.ArpuFen.ToString(CultureInfo.InvariantCulture));
        yield return ("before", before.ToString(CultureInfo.InvariantCulture));
        if (before > 0)
            yield return ("change", Change(facts.ArpuFen, before, up: verdict.Code == RuleCodes.ArpuTrendTooHigh));
        if (FromPercent is { } from)
            yield return ("from", from.ToString(CultureInfo.InvariantCulture));
        if (ToPercent is { } to)
            yield return ("to", to.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The change in percent with one digit, rounded so that it never seems to contradict the verdict.</summary>
    private static string Change(long now, long before, bool up)
    {
        var (tenths, rest) = Int128.DivRem(((Int128)now - before) * 1000, before);
        if (up && rest > 0)
            tenths++;
        else if (!up && rest < 0)
            tenths--;
        return string.Create(CultureInfo.InvariantCulture, $"{(tenths > 0 ? "+" : tenths < 0 ? "-" : "")}{Int128.Abs(tenths) / 10}.{Int128.Abs(tenths) % 10}");
    }

    /// <summary>Whether the change lies below (−), at (0) or above (+) so many percent.</summary>
    private static int Compare(long now, long before, int percent)
    {
        if (before > 0)
            return ((Int128)now * 100).CompareTo((Int128)before * (100 + (Int128)percent));
        var direction = now.CompareTo(before);
        return direction != 0 ? direction : 0.CompareTo(percent);
    }
}
