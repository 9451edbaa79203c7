using Campaigns.Bench.Services;

namespace Campaigns.Bench.Query;

/// <summary>Enrolments of the sample's campaign by the million, signed, over its hundred counties and twelve months.</summary>
internal static class StoredEnrolments
{
    private const long FirstId = 2_000_000_000_000;
    private const int Slice = 500_000;

    /// <summary>Counties and halls are numbered by a table of their own: a join on a number is what a statement of this size can afford.</summary>
    public static async Task AddAsync(BenchDatabase db, int count)
    {
        await db.ExecuteAsync("CREATE TABLE bench_county (place BIGINT PRIMARY KEY, county_id BIGINT, hall_id BIGINT, book_id BIGINT, manager_id BIGINT)");
        await db.ExecuteAsync(
            """
            INSERT INTO bench_county (place, county_id, hall_id, book_id, manager_id)
            SELECT ROW_NUMBER() OVER (ORDER BY c.id) - 1, c.id, (SELECT MIN(h.id) FROM branch h WHERE h.parent_id = c.id), c.parent_id,
                   (SELECT MIN(r.id) FROM retention_manager r WHERE r.county_id = c.id)
            FROM branch c WHERE c.kind = 'county'
            """);
        var counties = await db.ScalarAsync<long>("SELECT COUNT(*) FROM bench_county");
        // The rows name each other by construction; looking it up for nine keys of each would take longer than writing them.
        var withoutKeys = db.Settings.Engine == "postgresql" ? "SET session_replication_role = replica; " : "PRAGMA foreign_keys = OFF; ";
        for (var first = 0; first < count; first += Slice)
        {
            await db.ExecuteAsync(
                withoutKeys + $"""
                INSERT INTO enrolment (id, enrolment_no, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id, home_book_id,
                    hall_book_id, manager_id, quota_id, funding, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on, reserved_by, expires_at, paid_at,
                    paid_on, start_month, last_month, issued_at, signed_at, version)
                WITH RECURSIVE n(i) AS (SELECT CAST(:first AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :past)
                SELECT {FirstId} + i, 'B-' || (100000000 + i), q.campaign_id, 1, m.id, CAST(17700000000 + i AS VARCHAR(20)), 'silver', 'silver', 'active',
                    c.county_id, c.hall_id, c.book_id, c.book_id, c.manager_id, q.id, 'hq', 10000, 0, '-', 0,
                    '2026-' || CASE WHEN i / 100 % 12 < 9 THEN '0' ELSE '' END || (i / 100 % 12 + 1) || '-' || (10 + i / 1200 % 19), u.id, 0, 0, '2026-11-01',
                    24322, 24331, 0, 0, 3
                FROM n JOIN bench_county c ON c.place = n.i % {counties}
                CROSS JOIN (SELECT MIN(id) id, MIN(campaign_id) campaign_id FROM quota) q CROSS JOIN (SELECT MIN(id) id FROM member) m
                CROSS JOIN (SELECT MIN(id) id FROM app_user) u
                """,
                new { first, past = Math.Min(count, first + Slice) });
        }

        await db.ExecuteAsync("ANALYZE;");
    }
}
