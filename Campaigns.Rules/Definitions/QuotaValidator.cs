using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Rules.Definitions;

/// <summary>The quota of a definition, by itself and against the tiers its offers are for. Totals may be missing in a draft.</summary>
internal static class QuotaValidator
{
    private const long MaxUnits = 1_000_000_000;

    public static void Validate(CampaignDefinition definition, DefinitionErrors errors)
    {
        var policy = definition.QuotaPolicy;
        errors.RequireBetween("quotaPolicy.overrunPercent", policy.OverrunPercent, 0, 100);
        if (policy.Basis == QuotaBasis.Unlimited)
        {
            if (policy.Totals.Count > 0)
                errors.Add("quotaPolicy.totals", DefinitionCodes.NotForUnlimited);
            if (policy.OverrunPercent is > 0 and <= 100)
                errors.Add("quotaPolicy.overrunPercent", DefinitionCodes.NotForUnlimited);
        }
        else
        {
            CheckTotals(policy.Totals, [.. definition.Offers.SelectMany(o => o.Tiers).Distinct()], errors);
        }
    }

    private static void CheckTotals(IReadOnlyList<TierUnits> totals, IReadOnlyList<Tier> offered, DefinitionErrors errors)
    {
        var seen = new HashSet<Tier>();
        for (var i = 0; i < totals.Count; i++)
        {
            var (tier, units) = totals[i];
            var path = $"quotaPolicy.totals[{i}]";
            if (!seen.Add(tier))
                errors.Add($"{path}.tier", DefinitionCodes.Duplicate);
            else if (!offered.Contains(tier))
                errors.Add($"{path}.tier", DefinitionCodes.TierWithoutOffer, ("tier", EnumCode.Of(tier)));
            errors.RequireBetween($"{path}.units", units, 0, MaxUnits);
        }

        foreach (var tier in totals.Count == 0 ? [] : offered.Where(t => !seen.Contains(t)))
            errors.Add("quotaPolicy.totals", DefinitionCodes.TierWithoutUnits, ("tier", EnumCode.Of(tier)));
    }
}
