using Campaigns.Rules;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Campaigns.Sentences;

/// <summary>Reads one offer out: for whom, what is paid, how it comes back, what is given.</summary>
internal static class OfferSentences
{
    public static SentenceSection Of(Offer offer, string path, SentenceList list)
    {
        list.Add($"{path}.tiers", "sentence.offer-tiers", ("tiers", string.Join(',', offer.Tiers.Select(EnumCode.Of))));
        list.AddConditions($"{path}.conditions", "sentence.offer-condition", offer.Conditions);
        list.Add($"{path}.depositFen", offer.DepositFen == 0 ? "sentence.no-deposit" : "sentence.deposit", ("fen", offer.DepositFen));
        if (offer.DepositFen != 0 || offer.Bonus is not null)
            Start(offer.Release, $"{path}.release", list);
        if (offer.DepositFen != 0)
            Plan(offer.Release, offer.DepositFen, $"{path}.release", list);
        list.AddConditions($"{path}.release.conditions", "sentence.release-condition", offer.Release.Conditions);
        if (offer.Bonus is { } bonus)
            Bonus(bonus, $"{path}.bonus", list);
        for (var i = 0; i < offer.Gifts.Count; i++)
            Gift(offer.Gifts[i], $"{path}.gifts[{i}]", list);
        return list.ToSection("offer", offer.Code, offer.Name);
    }

    private static void Start(ReleasePlan plan, string path, SentenceList list) => list.Add(
        $"{path}.start",
        $"sentence.start.{EnumCode.Of(plan.Start)}",
        ("month", plan.StartPeriod),
        ("kinds", plan.AfterContracts.Count == 0 ? null : string.Join(',', plan.AfterContracts)));

    private static void Bonus(BonusPlan bonus, string path, SentenceList list)
    {
        list.Add($"{path}.amountFen", "sentence.bonus", ("fen", bonus.AmountFen));
        if (bonus.DelayMonths != 0)
            list.Add($"{path}.delayMonths", "sentence.bonus-delay", ("months", bonus.DelayMonths));
        Plan(bonus, bonus.AmountFen, path, list);
        list.AddConditions($"{path}.conditions", $"sentence.bonus-condition.{EnumCode.Of(bonus.Unmet)}", bonus.Conditions);
        if (bonus.Lapses)
            list.Add($"{path}.lapses", "sentence.bonus-lapses");
    }

    /// <summary>How an amount is divided, as far as the plan can be followed; what it divides wrongly is told by the faults beside it.</summary>
    private static void Plan(InstalmentPlan plan, long fen, string path, SentenceList list)
    {
        if (plan.InitialFen != 0)
            list.Add($"{path}.initialFen", "sentence.initial", ("fen", plan.InitialFen));
        var rest = (Int128)fen - plan.InitialFen;
        if (plan.Spread == Spread.Listed)
            list.Add($"{path}.amountsFen", "sentence.spread.listed", ("months", plan.AmountsFen.Count), ("amounts", string.Join(',', plan.AmountsFen)));
        else if (plan.Spread == Spread.AtEnd)
            list.Add($"{path}.months", "sentence.spread.at-end", ("months", plan.Months), ("rest", rest));
        else if (rest != 0 || plan.Months != 0)
            Equal(plan.Months, rest, path, list);
        list.Add($"{path}.day", "sentence.day", ("day", plan.Day));
    }

    private static void Equal(int months, Int128 rest, string path, SentenceList list)
    {
        var each = months > 0 ? rest / months : rest;
        var last = rest - (each * Math.Max(0, months - 1));
        list.Add(
            $"{path}.months",
            "sentence.spread.equal",
            ("months", months),
            ("each", each),
            ("last", last == each ? null : last));
    }

    private static void Gift(GiftPackageItem gift, string path, SentenceList list)
    {
        list.Add(
            path,
            "sentence.gift",
            ("item", list.Names.Item(gift.Item)),
            ("fen", gift.FaceFen),
            ("faces", string.Join(',', gift.DenominationsFen)),
            ("choice", gift.Choice));
        list.AddConditions($"{path}.when", "sentence.gift-condition", gift.When);
    }
}
