using System.Globalization;
using Campaigns.Bench.Services;

namespace Campaigns.Bench.Enrolments;

/// <summary>
/// The sample province with as many silver members as there are flows, spread over some of the fifteen prefectures, quota for all of them, a clerk and
/// their gifts in the first hall of each.
/// </summary>
internal static class Customers
{
    private const long FirstId = 1_000_000_000_000;

    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"177{number:00000000}");

    public static string ClerkOf(int prefecture) => string.Create(CultureInfo.InvariantCulture, $"bench-{prefecture + 1}");

    public static async Task AddAsync(BenchDatabase db, int count, int prefectures)
    {
        await db.ExecuteAsync("UPDATE quota SET cap = 100000000");
        await db.ExecuteAsync(
            $"""
            INSERT INTO app_user (id, user_name, display_name, password_hash, security_stamp, branch_id, demo)
            SELECT {FirstId} + b.id, 'bench-' || CAST(SUBSTR(b.code, 3, 2) AS INTEGER), 'bench', u.password_hash, u.security_stamp, b.id, u.demo
            FROM app_user u CROSS JOIN branch b
            WHERE u.user_name = 'clerk' AND b.kind = 'hall' AND b.code LIKE '65__0101'
            """);
        await db.ExecuteAsync($"INSERT INTO user_role (user_id, role_code) SELECT id, 'clerk' FROM app_user WHERE id >= {FirstId}");
        await db.ExecuteAsync(
            $"""
            INSERT INTO member (id, name, tier, status, county_id, manager_id, on_net_on, arpu_fen, in_arrears, facts_at)
            {FreshNumbers.With}
            SELECT {FirstId} + i, '会员' || i, 'silver', 'active', b.id, (SELECT MIN(r.id) FROM retention_manager r WHERE r.county_id = b.id), '2020-01-01',
                   8000, 0, 0
            FROM n JOIN branch b ON b.kind = 'county' AND b.code LIKE '65__01' AND CAST(SUBSTR(b.code, 3, 2) AS INTEGER) = i % {prefectures} + 1
            """, new { past = count });
        await db.ExecuteAsync(
            $"""
            INSERT INTO member_phone (id, member_id, phone, from_on)
            {FreshNumbers.With}
            SELECT {FirstId} + i, {FirstId} + i, CAST(17700000000 + i AS VARCHAR(20)), '2020-01-01' FROM n
            """, new { past = count });
        await AddSerialsAsync(db, "alliance-voucher", 0, count, prefectures);
        await AddSerialsAsync(db, "recharge-card", count, count, prefectures);
        await db.ExecuteAsync("ANALYZE;");
    }

    private static async Task AddSerialsAsync(BenchDatabase db, string item, int firstId, int count, int prefectures)
    {
        await db.ExecuteAsync(
            $"""
            INSERT INTO gift_batch (id, code, item_id, face_fen, cost_fen, received_on)
            SELECT {FirstId} + id, 'bench-' || code, id, 5000, 4900, '2026-10-01' FROM gift_item WHERE code = '{item}'
            """);
        await db.ExecuteAsync(
            $"""
            INSERT INTO gift_serial (id, serial_no, item_id, batch_id, face_fen, state, keeper_id, stamped)
            {FreshNumbers.With}
            SELECT {FirstId + firstId} + i, 'A' || CAST(1000000000 + i AS VARCHAR(20)), g.id, {FirstId} + g.id, 5000, 'in-stock', b.id, 1
            FROM n JOIN branch b ON b.kind = 'hall' AND b.code LIKE '65__0101' AND CAST(SUBSTR(b.code, 3, 2) AS INTEGER) = i % {prefectures} + 1
            JOIN gift_item g ON g.code = '{item}'
            """, new { past = count });
    }
}
