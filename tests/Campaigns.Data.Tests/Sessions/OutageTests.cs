using Campaigns.Application.Results;
using Campaigns.Data.Dialects;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Engines;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shared;

namespace Campaigns.Data.Tests.Sessions;

/// <summary>A database that goes away: what can be done again is, what may have happened is left to the caller's key.</summary>
public sealed class OutageTests
{
    [RequiresFact("postgresql")]
    public async Task WriteAsync_ConnectionBreaksUnderIt_IsRepeated()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        var attempts = 0;

        var result = await db.Database.WriteAsync<Done>(
            async session =>
            {
                await session.Db().ExecuteAsync("INSERT INTO setting (name, setting_value) VALUES ('once', '1')", null, default);
                if (attempts++ == 0)
                    await session.Db().ScalarAsync<bool>("SELECT pg_terminate_backend(pg_backend_pid())", null, default);
                return Done.Value;
            },
            default);

        result.IsSuccess.ShouldBeTrue();
        attempts.ShouldBe(2);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM setting WHERE name = 'once'")).ShouldBe(1);
    }

    [RequiresFact("postgresql")]
    public async Task WriteAsync_ConnectionBreaksAtTheCommit_IsUnavailableAndNotRepeated()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        var attempts = 0;

        var fault = await Should.ThrowAsync<DatabaseUnavailableException>(() => db.Database.WriteAsync<Done>(
            async session =>
            {
                attempts++;
                var own = await session.Db().ScalarAsync<int>("SELECT pg_backend_pid()", null, default);
                await db.ExecuteAsync("SELECT pg_terminate_backend(@own, 5000)", new { own });
                return Done.Value;
            },
            default));

        (fault.Code, attempts).ShouldBe(("database-unavailable", 1));
    }

    [Theory]
    [InlineData("57P01", "database-unavailable")]
    [InlineData("57P03", "database-unavailable")]
    [InlineData("53300", "database-unavailable")]
    [InlineData("08006", "database-unavailable")]
    [InlineData("53100", "database-full")]
    [InlineData("23505", null)]
    [InlineData("40001", null)]
    public void OutageOf_ServerState_IsTheWholeDatabasesOrNot(string state, string? code) =>
        PostgresqlDialect.Instance.OutageOf(new PostgresException("said", "ERROR", "ERROR", state)).ShouldBe(code);

    [Theory]
    [InlineData(13, "database-full")]
    [InlineData(10, "database-unavailable")]
    [InlineData(5, null)]
    [InlineData(19, null)]
    public void OutageOf_FileError_IsTheWholeDatabasesOrNot(int error, string? code) =>
        SqliteDialect.Instance.OutageOf(new SqliteException("said", error)).ShouldBe(code);

    [Fact]
    public void IsWorthRepeating_WaitThatTookItsFullTime_IsNot()
    {
        var exhausted = new NpgsqlException("no connection came free", new TimeoutException());
        PostgresqlDialect.Instance.OutageOf(exhausted).ShouldBe("database-unavailable");
        PostgresqlDialect.Instance.IsWorthRepeating(exhausted).ShouldBeFalse();
        PostgresqlDialect.Instance.IsWorthRepeating(new NpgsqlException("broken", new IOException())).ShouldBeTrue();
    }
}
