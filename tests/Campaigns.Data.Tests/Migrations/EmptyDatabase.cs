using Campaigns.Data.Dialects;
using Campaigns.Data.Migrations;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Migrations;

/// <summary>A database without a schema, and runners for it.</summary>
internal sealed class EmptyDatabase(TestDatabase database) : IAsyncDisposable
{
    public static async Task<EmptyDatabase> CreateAsync(TestEngine engine) => new(await TestDatabase.CreateEmptyAsync(engine));

    public MigrationRunner Runner(IReadOnlyList<Migration> scripts) => new(
        database.Engine switch
        {
            TestEngine.Postgresql => PostgresqlDialect.Instance,
            TestEngine.Oracle => OracleDialect.Instance,
            _ => (SqlDialect)SqliteDialect.Instance,
        },
        token => DatabaseOpening.ConnectAsync(database.Settings, token),
        TimeProvider.System,
        scripts);

    public async Task ShouldFailAsync(IReadOnlyList<Migration> scripts, string code)
    {
        (await Should.ThrowAsync<MigrationException>(() => Runner(scripts).CheckAsync(default))).Code.ShouldBe(code);
        (await Should.ThrowAsync<MigrationException>(() => Runner(scripts).MigrateAsync(default))).Code.ShouldBe(code);
    }

    public Task<long> CountAsync(string table) => database.ScalarAsync<long>($"SELECT COUNT(*) FROM {table}");

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
