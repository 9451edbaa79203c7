namespace Campaigns.Application.Reports;

/// <summary>Shares of a whole, between 0 and 1 unless the part exceeds it.</summary>
internal static class Rates
{
    /// <summary>To four digits, as rates are shown with one decimal of a per cent; null for a share of nothing or of something unlimited.</summary>
    public static double? Of(long part, long? whole) =>
        whole is null or 0 ? null : (double)Math.Round((decimal)part / whole.Value, 4, MidpointRounding.AwayFromZero);
}
