using System.Globalization;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Audience;
using static Campaigns.Application.Enrolment.Slip.SlipSentences;

namespace Campaigns.Application.Enrolment.Slip;

/// <summary>What a condition of an instalment asks for, without anybody's facts: those that fit instalments, and what is put together from them.</summary>
internal static class ConditionPhrase
{
    /// <exception cref="ArgumentException">The condition can't stand with an instalment: no definition with it is accepted.</exception>
    public static string Of(Condition condition, CultureInfo culture) => condition switch
    {
        MinSpendCondition spend => Say("slip.condition.min-spend", culture, ("fen", Digits(spend.Fen))),
        MinUsageCondition usage => Say(
            "slip.condition.min-usage",
            culture,
            ("callMinutes", usage.CallMinutes is { } minutes ? Digits(minutes) : null),
            ("dataMb", usage.DataMb is { } megabytes ? Digits(megabytes) : null)),
        NoArrearsCondition => Say("slip.condition.no-arrears", culture),
        StatusCondition status => Say("slip.condition.status", culture, ("in", string.Join(',', status.In.Select(EnumCode.Of)))),
        TierCondition tier => Say("slip.condition.tier", culture, ("in", string.Join(',', tier.In.Select(EnumCode.Of)))),
        AnyCondition any => Whole("slip.condition.any", any.Of, culture),
        AllCondition all => Whole("slip.condition.all", all.Of, culture),
        NotCondition not => Whole("slip.condition.not", [not.Of], culture),
        _ => throw new ArgumentException($"{condition.GetType().Name} doesn't fit instalments", nameof(condition)),
    };

    private static string Whole(string code, IEnumerable<Condition> parts, CultureInfo culture) =>
        Say(code, culture, ("parts", string.Join(Messages.Find("part-separator", culture), parts.Select(p => Of(p, culture)))));
}
