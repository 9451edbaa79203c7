namespace Campaigns.Bench.Services;

/// <summary>Rows by the million in one statement.</summary>
internal static class FreshNumbers
{
    /// <summary>The numbers from 0 up to :past, not included, as <c>n(i)</c>; an INSERT puts it in front of its SELECT.</summary>
    public const string With = "WITH RECURSIVE n(i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :past) ";
}
