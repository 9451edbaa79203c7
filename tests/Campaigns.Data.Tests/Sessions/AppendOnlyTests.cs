using System.Data.Common;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using Shared;

namespace Campaigns.Data.Tests.Sessions;

/// <summary>The ledger, the audit trail and decided instalments can't be changed by any statement (architecture, ledger).</summary>
public sealed class AppendOnlyTests
{
    private const string Transfer =
        """
        INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
          occurred_on, recorded_at, recorded_by)
        VALUES (1, 'deposit:1', 11, 24322, 24322, 'deposit', 'till-cash', 'prepaid-frozen', 20000, 'hq', '2026-11-01', 0, 0)
        """;

    private const string Audit =
        "INSERT INTO audit_record (id, happened_at, user_id, action, subject_kind, subject_id) VALUES (1, 0, 0, 'made', 'campaign', 1)";

    [Theory]
    [Engines("UPDATE transfer SET amount_fen = 1")]
    [Engines("UPDATE transfer SET reverses_id = 1 WHERE id = 1")]
    [Engines("DELETE FROM transfer")]
    [Engines("UPDATE audit_record SET action = 'other'")]
    [Engines("DELETE FROM audit_record")]
    [Engines("UPDATE release_outcome SET amount_fen = 1 WHERE n = 1")]
    [Engines("UPDATE release_outcome SET outcome = 'held' WHERE n = 1")]
    [Engines("DELETE FROM release_outcome WHERE n = 1")]
    [Engines("DELETE FROM release_outcome WHERE n = 2")]
    public async Task Change_OfWhatIsFinal_IsRefused(TestEngine engine, string statement)
    {
        await using var db = await WithRowsAsync(engine);

        await Should.ThrowAsync<DbException>(() => db.ExecuteAsync(statement));
    }

    [Theory, Engines]
    public async Task Update_OfAHeldInstalment_IsDoneOnce(TestEngine engine)
    {
        await using var db = await WithRowsAsync(engine);

        (await db.ExecuteAsync("UPDATE release_outcome SET outcome = 'posted' WHERE n = 2")).ShouldBe(1);

        await Should.ThrowAsync<DbException>(() => db.ExecuteAsync("UPDATE release_outcome SET outcome = 'held' WHERE n = 2"));
    }

    [Theory]
    [InlineData("INSERT OR REPLACE INTO transfer SELECT * FROM transfer")]
    [InlineData("INSERT OR REPLACE INTO audit_record SELECT * FROM audit_record")]
    [InlineData("INSERT OR REPLACE INTO release_outcome SELECT * FROM release_outcome")]
    public async Task Replace_OnSqlite_IsRefusedLikeADelete(string statement)
    {
        await using var db = await WithRowsAsync(TestEngine.Sqlite);

        var refused = await Should.ThrowAsync<DbException>(() => db.ExecuteAsync(statement));

        refused.Message.ShouldMatch("append-only|never deleted");
    }

    [RequiresTheory("postgresql")]
    [InlineData("transfer")]
    [InlineData("audit_record")]
    [InlineData("release_outcome")]
    public async Task Truncate_OnPostgresql_IsRefused(string table)
    {
        await using var db = await WithRowsAsync(TestEngine.Postgresql);

        await Should.ThrowAsync<DbException>(() => db.ExecuteAsync($"TRUNCATE {table} CASCADE"));
    }

    private static async Task<TestDatabase> WithRowsAsync(TestEngine engine)
    {
        var db = await TestDatabase.CreateAsync(engine);
        var seed = await Seed.WorldAsync(db);
        var enrolment = await seed.BareEnrolmentAsync(await seed.MemberAsync());
        await db.ExecuteAsync(Transfer);
        await db.ExecuteAsync(Audit);
        foreach (var (n, outcome) in new[] { (1, "posted"), (2, "held") })
        {
            await db.ExecuteAsync(
                """
                INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at)
                VALUES (:enrolment, 'paid-in', :n, :outcome, 2000, 24322, 0)
                """,
                new { enrolment, n, outcome });
        }

        return db;
    }
}
