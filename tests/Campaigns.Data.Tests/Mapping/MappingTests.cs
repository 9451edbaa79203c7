using Campaigns.Data.Sessions;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Mapping;

public sealed class MappingTests
{
    [Theory, Engines]
    public async Task Values_WrittenAndRead_AreTheSame(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await db.ExecuteAsync("CREATE TABLE sample (from_on VARCHAR(10), made_at BIGINT, flag SMALLINT, due_month INTEGER, amount_fen BIGINT)");
        var at = new DateTimeOffset(2026, 11, 22, 9, 8, 7, 654, TimeSpan.FromHours(8));
        var row = new { on = new DateOnly(2026, 11, 22), at, flag = true, month = Period.Of(2026, 11), fen = long.MaxValue };

        await db.ExecuteAsync("INSERT INTO sample (from_on, made_at, flag, due_month, amount_fen) VALUES (:on, :at, :flag, :month, :fen)", row);

        var read = (await db.QueryAsync<Row>("SELECT from_on, made_at, flag, due_month, amount_fen FROM sample")).ShouldHaveSingleItem();
        read.FromOn.ShouldBe(row.on);
        read.MadeAt.ShouldBe(at);
        read.Flag.ShouldBe(true);
        read.DueMonth.ShouldBe(row.month);
        read.AmountFen.ShouldBe(long.MaxValue);
        (await db.ScalarAsync<string>("SELECT from_on FROM sample")).ShouldBe("2026-11-22");
        (await db.ScalarAsync<long>("SELECT made_at FROM sample")).ShouldBe(at.ToUnixTimeMilliseconds());
    }

    [Theory, Engines]
    public async Task Nulls_AreTyped_SoThatAnOptionalFilterNeedsNoCast(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var none = new { on = (DateOnly?)null, at = (DateTimeOffset?)null, flag = (bool?)null, month = (Period?)null };

        var found = await db.Database.ReadAsync(
            session => session.Db().ScalarAsync<long>(
                "SELECT COUNT(*) FROM account WHERE :on IS NULL AND :at IS NULL AND :flag IS NULL AND :month IS NULL", none, default),
            default);

        found.ShouldBeGreaterThan(0);
    }

    [Theory, Engines]
    public async Task Nulls_Read_AreNull(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);

        var read = (await db.QueryAsync<Row>("SELECT NULL AS from_on, NULL AS made_at, NULL AS flag, NULL AS due_month, 1 AS amount_fen FROM dual"))
            .ShouldHaveSingleItem();

        (read.FromOn, read.MadeAt, read.Flag, read.DueMonth).ShouldBe((null, null, null, null));
    }

    /// <summary>PostgreSQL sums BIGINT into NUMERIC.</summary>
    [Theory, Engines]
    public async Task Sum_OfFen_ReadsAsLong(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await db.ExecuteAsync("CREATE TABLE sample (amount_fen BIGINT)");
        await db.ExecuteAsync("INSERT INTO sample (amount_fen) VALUES (:fen)", new[] { new { fen = 5L }, new { fen = 7L } });

        (await db.QueryAsync<Row>("SELECT SUM(amount_fen) AS amount_fen FROM sample")).ShouldHaveSingleItem().AmountFen.ShouldBe(12);
        (await db.ScalarAsync<long>("SELECT SUM(amount_fen) FROM sample")).ShouldBe(12);
    }

    private sealed class Row
    {
        public DateOnly? FromOn { get; init; }

        public DateTimeOffset? MadeAt { get; init; }

        public bool? Flag { get; init; }

        public Period? DueMonth { get; init; }

        public long AmountFen { get; init; }
    }
}
