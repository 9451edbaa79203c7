using System.Globalization;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// The member used the service in the month before: at least so many minutes of calls, or at least so many megabytes; either is enough.
/// Not met while that month's usage is not known.
/// </summary>
public sealed record MinUsageCondition(long? CallMinutes = null, long? DataMb = null) : Condition
{
    private const long MaxAmount = 1_000_000_000;

    public override bool FitsInstalments => true;

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (facts.Usage is not { } usage)
            return Verdict.Unknown(RuleCodes.UsageUnknown);
        return usage.CallMinutes >= CallMinutes || usage.DataMb >= DataMb
            ? Verdict.Pass(RuleCodes.Usage)
            : Verdict.Refuse(RuleCodes.UsageTooLow);
    }

    public override void Validate(string path, DefinitionErrors errors)
    {
        if (CallMinutes is null && DataMb is null)
            errors.Add(path, DefinitionCodes.BoundMissing);
        errors.RequireBetween($"{path}.callMinutes", CallMinutes ?? 1, 1, MaxAmount);
        errors.RequireBetween($"{path}.dataMb", DataMb ?? 1, 1, MaxAmount);
    }

    public override Population Narrow(Population population)
    {
        var calls = CallMinutes is null ? Population.Span.Empty : population.CallMinutes.Intersect(CallMinutes, null);
        var data = DataMb is null ? Population.Span.Empty : population.DataMb.Intersect(DataMb, null);
        return (calls.IsEmpty, data.IsEmpty) switch
        {
            (false, true) => population with { CallMinutes = calls },
            (true, false) => population with { DataMb = data },
            (true, true) => population with { IsEmpty = true },
            _ => population,
        };
    }

    public override Population Exclude(Population population) => population with
    {
        CallMinutes = CallMinutes is null ? population.CallMinutes : population.CallMinutes.Except(CallMinutes, null),
        DataMb = DataMb is null ? population.DataMb : population.DataMb.Except(DataMb, null),
    };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (facts.Usage is not { } usage)
            yield break;
        yield return ("period", usage.Period.ToString());
        yield return ("callMinutes", usage.CallMinutes.ToString(CultureInfo.InvariantCulture));
        yield return ("dataMb", usage.DataMb.ToString(CultureInfo.InvariantCulture));
        if (CallMinutes is { } minutes)
            yield return ("requiredMinutes", minutes.ToString(CultureInfo.InvariantCulture));
        if (DataMb is { } megabytes)
            yield return ("requiredMb", megabytes.ToString(CultureInfo.InvariantCulture));
    }
}
