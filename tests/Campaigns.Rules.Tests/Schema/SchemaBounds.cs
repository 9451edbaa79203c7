namespace Campaigns.Rules.Tests.Schema;

/// <summary>Bounds, both included, that the validator has for a field wherever it stands.</summary>
internal static class SchemaBounds
{
    private static readonly Dictionary<string, (long Min, long Max)> Fields = new(StringComparer.Ordinal)
    {
        ["depositFen"] = (0, 100_000_000),
        ["amountFen"] = (1, 100_000_000),
        ["initialFen"] = (0, 100_000_000),
        ["faceFen"] = (1, 100_000_000),
        ["day"] = (1, 28),
        ["months"] = (0, 120),
        ["delayMonths"] = (0, 120),
        ["units"] = (0, 1_000_000_000),
        ["overrunPercent"] = (0, 100),
        ["coolingOffDays"] = (0, 365),
        ["maxPerMember"] = (1, 100),
        ["maxJoinings"] = (1, 1000),
        ["waitMonths"] = (0, 120),
        ["priority"] = (-1000, 1000),
        ["reservationMinutes"] = (1, 1440),
    };

    public static IEnumerable<string> Names => Fields.Keys;

    public static (long Min, long Max)? Of(string field) => Fields.TryGetValue(field, out var bounds) ? bounds : null;
}
