using System.Data.Common;
using Campaigns.TestKit.Engines;
using Dapper;

namespace Campaigns.Application.Tests.Integrity;

/// <summary>
/// Changes data behind the schema's back: without triggers, checks and foreign keys, which are put back (but for PostgreSQL's checks) so that
/// only the data is wrong.
/// </summary>
internal static class FaultPlanter
{
    public static async Task PlantAsync(TestDatabase db, string sql)
    {
        await using var connection = await db.ConnectAsync();
        if (db.Engine == TestEngine.Sqlite)
            await OnSqliteAsync(connection, sql);
        else
            await OnPostgresqlAsync(connection, sql);
    }

    private static async Task OnSqliteAsync(DbConnection connection, string sql)
    {
        var triggers = (await connection.QueryAsync<(string Name, string Sql)>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).AsList();
        await connection.ExecuteAsync("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        foreach (var trigger in triggers)
            await connection.ExecuteAsync($"DROP TRIGGER {trigger.Name}");
        await connection.ExecuteAsync(sql);
        foreach (var trigger in triggers)
            await connection.ExecuteAsync(trigger.Sql);
    }

    private static async Task OnPostgresqlAsync(DbConnection connection, string sql)
    {
        var checks = await connection.QueryAsync<string>("""
            SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || conname FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0
            """);
        foreach (var check in checks)
            await connection.ExecuteAsync(check);
        await connection.ExecuteAsync("SET session_replication_role = replica");
        await connection.ExecuteAsync(sql);
        await connection.ExecuteAsync("SET session_replication_role = origin");
    }
}
