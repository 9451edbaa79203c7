using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas;

/// <summary>Checks of what a caller says about quotas, before anything is read.</summary>
internal static class QuotaInput
{
    /// <summary>More units than any campaign of a national carrier has; what the columns hold.</summary>
    public const long MaxUnits = 1_000_000_000;

    /// <summary>Null when every tier stands once with a possible number of units.</summary>
    public static Refusal? CheckTotals(IReadOnlyList<TierUnits> totals)
    {
        if (totals.Count == 0)
            return Refusal.Field("totals", "required");
        for (var i = 0; i < totals.Count; i++)
        {
            if (!IsPossible(totals[i].Units))
                return Refusal.Field(At(i, "units"), "out-of-range");
            if (totals.Take(i).Any(t => t.Tier == totals[i].Tier))
                return Refusal.Field(At(i, "tier"), "duplicate");
        }

        return null;

        static string At(int i, string field) => string.Create(CultureInfo.InvariantCulture, $"totals[{i}].{field}");
    }

    public static bool IsPossible(long units) => units is >= 0 and <= MaxUnits;
}
