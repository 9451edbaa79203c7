using Campaigns.Data.Dialects;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Engines;
using Shared;

namespace Campaigns.Data.Tests.Dialects;

public sealed class DialectTests
{
    [Theory, Engines]
    public async Task LockFirst_MoreThanAsked_StopsAtTheLimit(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);

        var codes = await db.Database.WriteAsync<string>(
            async session =>
            {
                const string sql = "SELECT code FROM account ORDER BY code";
                return string.Join(' ', await session.Db().LockFirstAsync<string>(sql, new { limit = 2 }, 2, default));
            },
            default);

        codes.Value.ShouldBe("bank bonus-credit");
    }

    [Theory, Engines]
    public async Task TryInsertAsync_KeyTaken_TellsAndGoesOn(TestEngine engine)
    {
        const string insert = "INSERT INTO setting (name, setting_value) VALUES (:name, 'x')";
        await using var db = await TestDatabase.CreateAsync(engine);

        var inserted = await db.Database.WriteAsync<string>(
            async session =>
            {
                var first = await session.Db().TryInsertAsync(insert, new { name = "a" }, default);
                var again = await session.Db().TryInsertAsync(insert, new { name = "a" }, default);
                var other = await session.Db().TryInsertAsync(insert, new { name = "b" }, default);
                return $"{first} {again} {other}";
            },
            default);

        inserted.Value.ShouldBe("True False True");
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM setting")).ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Stream_ManyRows_ComesOneByOne(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);

        var seen = await db.Database.ReadAsync(
            async session =>
            {
                var count = 0;
                await foreach (var _ in session.Db().StreamAsync<string>("SELECT code FROM account", null, default))
                    count++;
                return count;
            },
            default);

        seen.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Oracle_Statements_AreItsOwn()
    {
        var dialect = OracleDialect.Instance;

        dialect.Limit("SELECT id FROM branch").ShouldBe("SELECT id FROM branch\nFETCH FIRST :limit ROWS ONLY");
        dialect.LockFirst("SELECT id FROM branch").ShouldBe("SELECT id FROM branch\nFOR UPDATE SKIP LOCKED");
        dialect.ForUpdate("SELECT id FROM branch").ShouldContain("WAIT");
    }

    /// <summary>Shows as skipped where every other test runs on SQLite alone.</summary>
    [RequiresFact("postgresql")]
    public async Task Postgresql_IsThere_SoThatTheSuiteRunsOnIt()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);

        // Its own order is a language's, which the next test must not notice.
        (await db.ScalarAsync<bool>("SELECT CASE WHEN 'a' < 'B' THEN 1 ELSE 0 END FROM dual")).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task TextKeys_Compared_AreBinary(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await db.ExecuteAsync(
            "INSERT INTO setting (name, setting_value) VALUES (:name, 'x')", new[] { "/65/6501/", "/65/65010/", "a", "B", "中" }.Select(name => new { name }));

        (await db.QueryAsync<string>("SELECT name FROM setting ORDER BY name")).ShouldBe(["/65/6501/", "/65/65010/", "B", "a", "中"]);
        (await db.QueryAsync<string>("SELECT name FROM setting WHERE name >= '/65/6501/' AND name < '/65/65010'")).ShouldBe(["/65/6501/"]);
    }
}
