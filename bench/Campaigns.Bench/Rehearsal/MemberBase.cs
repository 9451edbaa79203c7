using System.Globalization;
using Campaigns.TestKit.Engines;

namespace Campaigns.Bench.Rehearsal;

/// <summary>
/// Fills a database with members by a few statements: 14 more prefectures of seven counties, nine managers each, three months of usage a member, a
/// contract for every third, a place on a list for every fiftieth. Numbers follow from the member's id, so each run has the same.
/// </summary>
internal static class MemberBase
{
    private const long FirstId = 1_000_000;

    /// <summary>No statement runs longer than the driver lets it.</summary>
    private const int Slice = 100_000;

    private const string Numbers = "WITH RECURSIVE n(i) AS (SELECT CAST(:first AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :past) ";

    public static async Task FillAsync(TestDatabase db, int members)
    {
        for (var p = 3; p <= 16; p++)
        {
            var (id, code) = (700_000L + (p * 100), string.Create(CultureInfo.InvariantCulture, $"65{p:00}"));
            await BranchAsync(db, id, code, "prefecture", 1, $"/65/{code}/");
            for (var c = 1; c <= 7; c++)
                await BranchAsync(db, id + c, string.Create(CultureInfo.InvariantCulture, $"{code}{c:00}"), "county", id, string.Create(CultureInfo.InvariantCulture, $"/65/{code}/{code}{c:00}/"));
        }

        await RunAsync(db, 882, """
            INSERT INTO retention_manager (id, code, name, county_id)
            SELECT 800000 + i, 'B' || (100000 + i), '维系经理' || i, 700000 + (i / 63 + 3) * 100 + i / 9 % 7 + 1 FROM n
            """);
        await RunAsync(db, members, $"""
            INSERT INTO member (id, name, tier, status, county_id, manager_id, on_net_on, arpu_fen, arpu_before_fen, in_arrears, brand, billing, segments,
                                warning_flags, facts_at)
            SELECT {FirstId} + i, '会员' || i,
                   CASE WHEN i * 7 % 100 < 70 THEN 'none' WHEN i * 7 % 100 < 92 THEN 'silver' WHEN i * 7 % 100 < 98 THEN 'gold' ELSE 'diamond' END,
                   CASE WHEN i * 13 % 100 < 94 THEN 'active' WHEN i * 13 % 100 < 98 THEN 'suspended' ELSE 'closed' END,
                   700000 + (i % 882 / 63 + 3) * 100 + i % 882 / 9 % 7 + 1, CASE WHEN i % 20 = 0 THEN NULL ELSE 800000 + i % 882 END,
                   (2005 + i % 21) || '-' || CASE WHEN i % 12 < 9 THEN '0' ELSE '' END || (i % 12 + 1) || '-' || (10 + i % 19),
                   2000 + i * 31 % 40000, CASE WHEN i % 9 = 0 THEN NULL ELSE 2000 + i * 37 % 40000 END, CASE WHEN i % 25 = 0 THEN 1 ELSE 0 END,
                   CASE WHEN i % 4 = 0 THEN 'star' ELSE 'family' END, CASE WHEN i % 2 = 0 THEN 'prepaid' ELSE 'postpaid' END,
                   CASE WHEN i % 3 = 0 THEN 'student' WHEN i % 3 = 1 THEN 'family,senior' ELSE NULL END, CASE WHEN i % 8 = 0 THEN 'low-usage' ELSE NULL END,
                   1790000000000
            FROM n
            """);
        foreach (var month in new[] { 9, 10, 11 })
        {
            await RunAsync(db, members, $"""
                INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb)
                SELECT {FirstId} + i, {(2026 * 12) + month - 1}, 2000 + i * 31 % 40000, i % 900, i % 40000 FROM n
                """);
        }

        await RunAsync(db, members / 3, $"""
            INSERT INTO contract (id, member_id, kind, name, starts_on, ends_on)
            SELECT 500000000 + i, {FirstId} + i * 3, CASE WHEN i % 4 = 0 THEN 'prepaid-gift' ELSE 'contract-plan' END, '畅享合约24个月', '2025-03-01',
                   CASE WHEN i % 3 = 0 THEN '2026-08-31' ELSE '2027-02-28' END
            FROM n
            """);
        await db.ExecuteAsync("INSERT INTO member_list (id, code, loaded_at) VALUES (1, 'vip', 0)");
        await RunAsync(db, members / 50, $"INSERT INTO member_list_entry (member_id, list_id) SELECT {FirstId} + i * 50, 1 FROM n");
        await db.ExecuteAsync("ANALYZE;");
    }

    private static Task BranchAsync(TestDatabase db, long id, string code, string kind, long parent, string path) => db.ExecuteAsync(
        "INSERT INTO branch (id, code, name, kind, parent_id, path) VALUES (:id, :code, :code, :kind, :parent, :path)",
        new { id, code, kind, parent, path });

    /// <summary>Runs a statement that selects from <c>n(i)</c>, the numbers from 0 on.</summary>
    private static async Task RunAsync(TestDatabase db, int count, string insert)
    {
        for (var first = 0; first < count; first += Slice)
            await db.ExecuteAsync(Numbers + insert, new { first, past = Math.Min(count, first + Slice) });
    }
}
