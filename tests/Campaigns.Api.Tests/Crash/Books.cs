using System.Data.Common;
using Campaigns.Data.Sessions;
using Campaigns.Rules.Periods;
using Dapper;

namespace Campaigns.Api.Tests.Crash;

/// <summary>The data, read beside the service.</summary>
internal static class Books
{
    private const int Instalments = 10;

    /// <summary>The embedded database of a folder.</summary>
    public static DatabaseSettings In(string folder) => new("sqlite", Path.Combine(folder, "campaigns.db"), ReadOnly: true);

    /// <summary>Numbers of club members of a subtree, in a fixed order; not all of them may join, but nothing of theirs is held.</summary>
    public static async Task<IEnumerable<string>> PhonesAsync(DatabaseSettings database, string path)
    {
        await using var connection = await ConnectAsync(database);
        return await connection.QueryAsync<string>(
            """
            SELECT p.phone
            FROM member_phone p JOIN member m ON m.id = p.member_id JOIN branch b ON b.id = m.county_id
            WHERE b.path LIKE :path || '%' AND m.tier <> 'none' AND m.status = 'active' AND m.in_arrears = 0 AND p.to_on IS NULL
            ORDER BY p.phone
            """,
            new { path });
    }

    /// <summary>To the fen: what was taken, handed over and released is what the customers were told and their plans say.</summary>
    public static async Task ShouldHoldAsync(DatabaseSettings database, IReadOnlyList<Customer> customers, Period month)
    {
        await using var connection = await ConnectAsync(database);
        var paid = customers.Where(c => c.Paid).ToList();
        var released = paid.ToDictionary(c => c.Number!, c => (long)Math.Clamp(month - c.Start + 1, 0, Instalments));
        released.Values.Sum().ShouldBePositive("no month was posted");

        (await LongAsync("SELECT COUNT(*) FROM enrolment")).ShouldBe(customers.Count(c => c.Number is not null));
        (await LongAsync("SELECT COUNT(*) FROM receipt")).ShouldBe(customers.Count(c => c.Paid || c.Unmatched));
        (await LongAsync("SELECT COUNT(*) FROM transfer WHERE event_code = 'deposit'")).ShouldBe(paid.Count);
        (await LongAsync("SELECT SUM(amount_fen) FROM transfer WHERE event_code = 'deposit'")).ShouldBe(paid.Sum(c => c.DepositFen));
        (await LongAsync("SELECT COUNT(*) FROM signature")).ShouldBe(customers.Count(c => c.State == "active"));
        (await connection.QueryAsync<string>("SELECT s.serial_no FROM gift_handover h JOIN gift_serial s ON s.id = h.serial_id WHERE s.state = 'issued'"))
            .ShouldBe(customers.Where(c => c.Paid).SelectMany(c => c.Serials), ignoreOrder: true);
        (await LongAsync("SELECT COUNT(*) FROM gift_serial WHERE state = 'issued'")).ShouldBe(paid.Sum(c => c.Serials.Count()));

        var posted = await connection.QueryAsync<(string Number, long Instalments, long AmountFen)>(
            """
            SELECT e.enrolment_no, COUNT(*), CAST(SUM(t.amount_fen) AS BIGINT)
            FROM transfer t JOIN enrolment e ON e.id = t.enrolment_id
            WHERE t.event_code = 'release'
            GROUP BY e.enrolment_no
            """);
        posted.ShouldBe(
            paid.Where(c => released[c.Number!] > 0).Select(c => (c.Number!, released[c.Number!], released[c.Number!] * c.DepositFen / Instalments)),
            ignoreOrder: true);
        (await LongAsync("SELECT SUM(posted) FROM posting_run")).ShouldBe(released.Values.Sum());
        (await LongAsync("SELECT COUNT(*) FROM posting_run WHERE state <> 'done'")).ShouldBe(0);
        (await LongAsync("SELECT COUNT(*) - COUNT(DISTINCT source_key) FROM transfer")).ShouldBe(0);

        Task<long> LongAsync(string sql) => connection.ExecuteScalarAsync<long>(sql);
    }

    private static Task<DbConnection> ConnectAsync(DatabaseSettings database) => DatabaseOpening.ConnectAsync(database, CancellationToken.None);
}
