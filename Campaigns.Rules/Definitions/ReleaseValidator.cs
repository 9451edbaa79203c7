using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Definitions;

/// <summary>
/// How an offer's money is released: each lot is divided to the fen, and no field is set that the chosen spread or start has no use for,
/// for whoever wrote it meant something by it.
/// </summary>
internal static class ReleaseValidator
{
    private const int MaxMonths = 120;

    public static void Validate(Offer offer, DateOnly campaignStart, string path, DefinitionErrors errors)
    {
        CheckPlan(offer.DepositFen, offer.Release, DefinitionCodes.InitialExceedsDeposit, $"{path}.release", errors);
        CheckStart(offer.Release, campaignStart, $"{path}.release", errors);
        if (offer.Bonus is not { } bonus)
            return;
        path = $"{path}.bonus";
        errors.RequireBetween($"{path}.amountFen", bonus.AmountFen, 1, DefinitionValidator.MaxFen);
        CheckPlan(bonus.AmountFen, bonus, DefinitionCodes.InitialExceedsBonus, path, errors);
        errors.RequireBetween($"{path}.delayMonths", bonus.DelayMonths, 0, MaxMonths);
        if (bonus.Unmet == Unmet.Forfeit && bonus.Conditions.Count == 0)
            errors.Add($"{path}.unmet", DefinitionCodes.ForfeitWithoutConditions);
    }

    private static void CheckPlan(long totalFen, InstalmentPlan plan, string initialExceeds, string path, DefinitionErrors errors)
    {
        errors.RequireBetween($"{path}.day", plan.Day, 1, 28);
        errors.RequireBetween($"{path}.initialFen", plan.InitialFen, 0, DefinitionValidator.MaxFen);
        if (plan.InitialFen > totalFen)
            errors.Add($"{path}.initialFen", initialExceeds, ("amountFen", OfferValidator.Text(totalFen)));
        if (plan.Spread == Spread.Listed)
            CheckListed(totalFen, plan, path, errors);
        else
            CheckMonths(totalFen, plan, path, errors);
        ConditionsValidator.ValidateForInstalments(plan.Conditions, $"{path}.conditions", errors);
        if (plan.Conditions.Count > 0 && totalFen == plan.InitialFen)
            errors.Add($"{path}.conditions", DefinitionCodes.NoInstalments);
    }

    private static void CheckMonths(long totalFen, InstalmentPlan plan, string path, DefinitionErrors errors)
    {
        if (plan.AmountsFen.Count > 0)
            errors.Add($"{path}.amountsFen", DefinitionCodes.NotForSpread, ("spread", EnumCode.Of(plan.Spread)));
        var rest = (Int128)totalFen - plan.InitialFen;
        errors.RequireBetween($"{path}.months", plan.Months, rest > 0 ? 1 : 0, MaxMonths);
        if (plan.Spread == Spread.Equal && plan is { Months: > 0, InitialFen: >= 0 } && rest > 0 && rest < plan.Months)
            errors.Add($"{path}.months", DefinitionCodes.InstalmentBelowFen, ("amountFen", OfferValidator.Text(rest)));
    }

    private static void CheckListed(long totalFen, InstalmentPlan plan, string path, DefinitionErrors errors)
    {
        if (plan.Months != 0)
            errors.Add($"{path}.months", DefinitionCodes.NotForSpread, ("spread", EnumCode.Of(plan.Spread)));
        errors.RequireAtMost($"{path}.amountsFen", plan.AmountsFen, MaxMonths);
        var amounts = plan.AmountsFen.Take(MaxMonths).ToArray();
        for (var i = 0; i < amounts.Length; i++)
            errors.RequireBetween($"{path}.amountsFen[{i}]", amounts[i], 0, DefinitionValidator.MaxFen);
        if (errors.HasAny($"{path}.amountsFen") || errors.HasAny($"{path}.initialFen") || ReleaseCompiler.Fits(totalFen, plan))
            return;
        var sum = amounts.Aggregate((Int128)plan.InitialFen, (s, a) => s + a);
        errors.Add(
            $"{path}.amountsFen", DefinitionCodes.AmountsDoNotSum, ("expectedFen", OfferValidator.Text(totalFen)), ("actualFen", OfferValidator.Text(sum)));
    }

    private static void CheckStart(ReleasePlan plan, DateOnly campaignStart, string path, DefinitionErrors errors)
    {
        if (plan.Start == ReleaseStart.AfterContract)
        {
            errors.RequireDistinct($"{path}.afterContracts", plan.AfterContracts);
            errors.RequireAtMost($"{path}.afterContracts", plan.AfterContracts, DefinitionValidator.MaxEntries);
        }
        else if (plan.AfterContracts.Count > 0)
        {
            errors.Add($"{path}.afterContracts", DefinitionCodes.NotForStart, ("start", EnumCode.Of(plan.Start)));
        }

        if (plan.Start != ReleaseStart.FixedMonth && plan.StartPeriod is not null)
            errors.Add($"{path}.startPeriod", DefinitionCodes.NotForStart, ("start", EnumCode.Of(plan.Start)));
        else if (plan.Start == ReleaseStart.FixedMonth)
            CheckFixedMonth(plan.StartPeriod, campaignStart, $"{path}.startPeriod", errors);
    }

    private static void CheckFixedMonth(Period? month, DateOnly campaignStart, string path, DefinitionErrors errors)
    {
        var latest = Period.Of(DefinitionValidator.Latest);
        if (month is null)
            errors.Add(path, DefinitionCodes.Required);
        else if (month > latest)
            errors.Add(path, DefinitionCodes.NotBetween, ("min", Period.Of(DefinitionValidator.Earliest).ToString()), ("max", latest.ToString()));
        else if (campaignStart <= DefinitionValidator.Latest && month < Period.Of(campaignStart))
            errors.Add(path, DefinitionCodes.StartMonthTooEarly, ("start", Dates.Text(campaignStart)));
    }
}
