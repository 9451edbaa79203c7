using Campaigns.Data.Migrations;
using Campaigns.Data.Sessions;
using Campaigns.Jobs.Tests.Support;
using Campaigns.Jobs.Tests.Worker;
using Microsoft.Data.Sqlite;

namespace Campaigns.Jobs.Tests.Backups;

/// <summary>Small data folders, sound and otherwise.</summary>
internal static class BackupFolder
{
    /// <summary>A quota whose branch rows don't sum to its total.</summary>
    public const string Violation =
        """
        INSERT INTO campaign (id, code, name, state, starts_on, contract_kind, version) VALUES (9, 'C9', 'x', 'open', '2026-11-01', 'prepaid-gift', 1);
        INSERT INTO quota_total (campaign_id, tier, units) VALUES (9, 'gold', 5);
        INSERT INTO quota (id, campaign_id, branch_id, tier, unlimited, cap, held, used, overrun_allowed, overrun_used) VALUES (9, 9, 1, 'gold', 0, 6, 0, 0, 0, 0);
        """;

    public static async Task<TestData> NewAsync(string branch = "示例")
    {
        var data = new TestData();
        await DatabaseOpening.Runner(new DatabaseSettings("sqlite", data.Options.DatabaseFile), TimeProvider.System).MigrateAsync(default);
        await WorkerTests.ScalarAsync(
            data,
            $"""
            INSERT INTO branch (id, code, name, kind, path) VALUES (1, '65', '{branch}', 'region', '/65/');
            INSERT INTO setting (name, setting_value) VALUES ('demo', '0');
            """);
        return data;
    }

    /// <summary>As a program without the last migration made it.</summary>
    public static async Task<TestData> OlderAsync()
    {
        var data = new TestData();
        var settings = new DatabaseSettings("sqlite", data.Options.DatabaseFile);
        var scripts = MigrationScripts.For("sqlite");
        await new MigrationRunner(
            Data.Dialects.SqliteDialect.Instance, token => DatabaseOpening.ConnectAsync(settings, token), TimeProvider.System, [.. scripts.SkipLast(1)])
            .MigrateAsync(default);
        return data;
    }

    public static async Task<object?> ScalarAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Overwrites pages in the middle: the schema can be read, the content not.</summary>
    public static async Task DamageAsync(string file)
    {
        await ScalarAsync(file, "PRAGMA wal_checkpoint(TRUNCATE)");
        await using var stream = File.OpenWrite(file);
        stream.Position = stream.Length / 2;
        await stream.WriteAsync(new byte[stream.Length / 4]);
    }
}
