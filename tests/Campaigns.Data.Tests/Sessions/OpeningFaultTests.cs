using Campaigns.Application.Text;
using Campaigns.Data.Migrations;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Engines;
using Microsoft.Data.Sqlite;

namespace Campaigns.Data.Tests.Sessions;

/// <summary>What is wrong with a database is told at start, by a stable code, from a real file each.</summary>
public sealed class OpeningFaultTests
{
    private const int HeaderWriteVersion = 18;
    private const int FirstPageContent = 100;

    [Fact]
    public async Task OpenAsync_NotADatabase_IsDamaged()
    {
        await using var db = await ClosedAsync();
        await File.WriteAllTextAsync(db.File, new string('x', 8192));

        (await FaultAsync(db)).ShouldBe("database-damaged");
    }

    [Fact]
    public async Task OpenAsync_TruncatedFile_IsDamaged()
    {
        await using var db = await ClosedAsync();
        await using (var stream = File.OpenWrite(db.File))
            stream.SetLength(stream.Length / 2);

        (await FaultAsync(db)).ShouldBe("database-damaged");
    }

    [Fact]
    public async Task OpenAsync_OverwrittenSchemaPage_IsDamaged()
    {
        await using var db = await ClosedAsync();
        await WriteAsync(db.File, FirstPageContent, new byte[400]);

        (await FaultAsync(db)).ShouldBe("database-damaged");
    }

    [Fact]
    public async Task OpenAsync_FileOpenedReadOnly_SaysSo()
    {
        await using var db = await ClosedAsync();

        // The system call is the one that a write-protected file or disk ends in; permissions don't stop root, under whom tests may run.
        (await FaultAsync(db, $"file:{db.File}?mode=ro")).ShouldBe("database-readonly");
    }

    [Fact]
    public async Task OpenAsync_FileThatDeclaresItselfReadOnly_SaysSo()
    {
        await using var db = await ClosedAsync();
        await WriteAsync(db.File, HeaderWriteVersion, [3]);

        (await FaultAsync(db)).ShouldBe("database-readonly");
    }

    [Fact]
    public async Task OpenAsync_HeldByAnother_IsLocked()
    {
        await using var db = await ClosedAsync();
        await using var other = new SqliteConnection($"Data Source={db.File};Pooling=False");
        await other.OpenAsync();
        await using var holding = other.BeginTransaction(deferred: false);

        (await FaultAsync(db)).ShouldBe("database-locked");
    }

    [Fact]
    public async Task OpenAsync_FolderMissing_IsNotOpened()
    {
        await using var db = await ClosedAsync();

        (await FaultAsync(db, Path.Combine(Path.GetDirectoryName(db.File)!, "missing", "campaigns.db"))).ShouldBe("database-not-opened");
    }

    [Theory, Engines]
    public async Task OpenAsync_MigratedByANewerProgram_IsNewer(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await db.ExecuteAsync(
            "INSERT INTO schema_history (version, name, checksum, statements_done, finished_at) VALUES (9999, 'later', 'x', 1, 0)");

        var fault = await Should.ThrowAsync<DatabaseUnavailableException>(
            () => DatabaseOpening.OpenAsync(db.Settings, migrate: true, TimeProvider.System, default));

        fault.Code.ShouldBe("database-newer");
        Messages.Format(fault.Code, fault.Values, Messages.Chinese).ShouldContain("9999");
        Messages.Format(fault.Code, fault.Values, Messages.English).ShouldContain("9999");
    }

    [Theory]
    [InlineData("mysql", "database-engine-unknown")]
    [InlineData("oracle", "oracle-driver-missing")]
    public async Task OpenAsync_EngineNotToBeHad_SaysSo(string engine, string code)
    {
        var fault = await Should.ThrowAsync<DatabaseUnavailableException>(
            () => DatabaseOpening.OpenAsync(new DatabaseSettings(engine, "Data Source=x"), migrate: false, TimeProvider.System, default));

        fault.Code.ShouldBe(code);
        Messages.Format(code, fault.Values, Messages.Chinese).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task OpenAsync_ForWriting_SetsWhatTheDataRestsOn()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Sqlite);

        (await db.ScalarAsync<string>("PRAGMA journal_mode")).ShouldBe("wal");
        (await db.ScalarAsync<long>("PRAGMA synchronous")).ShouldBe(2);
        (await db.ScalarAsync<long>("PRAGMA foreign_keys")).ShouldBe(1);
        (await db.ScalarAsync<long>("PRAGMA recursive_triggers")).ShouldBe(1);
        (await db.ScalarAsync<long>("PRAGMA busy_timeout")).ShouldBe(5000);
    }

    [Fact]
    public async Task OpenAsync_ForReading_ReadsBesideTheServiceAndCannotWrite()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        await using var beside = await DatabaseOpening.OpenAsync(db.Settings with { ReadOnly = true }, migrate: false, TimeProvider.System, default);

        (await beside.ReadAsync(s => s.Db().ScalarAsync<long>("SELECT COUNT(*) FROM account", null, default), default)).ShouldBeGreaterThan(0);
        await Should.ThrowAsync<InvalidOperationException>(() => beside.LeaseAsync(1, default));
    }

    private static async Task<string> FaultAsync(ClosedDatabase db, string? file = null)
    {
        var settings = new DatabaseSettings("sqlite", file ?? db.File) { LockWait = TimeSpan.FromMilliseconds(50) };
        var fault = await Should.ThrowAsync<DatabaseUnavailableException>(
            () => DatabaseOpening.OpenAsync(settings, migrate: true, TimeProvider.System, default));
        Messages.Format(fault.Code, fault.Values, Messages.Chinese).ShouldContain(settings.Connection);
        Messages.Format(fault.Code, fault.Values, Messages.English).ShouldContain(settings.Connection);
        return fault.Code;
    }

    private static async Task WriteAsync(string file, int at, byte[] bytes)
    {
        await using var stream = File.OpenWrite(file);
        stream.Position = at;
        await stream.WriteAsync(bytes);
    }

    /// <summary>A migrated data file that nobody has open.</summary>
    private static async Task<ClosedDatabase> ClosedAsync()
    {
        var folder = TestKit.TestFolder.Create("campaigns-fault-");
        var file = Path.Combine(folder, "campaigns.db");
        await DatabaseOpening.Runner(new DatabaseSettings("sqlite", file), TimeProvider.System).MigrateAsync(default);
        return new ClosedDatabase(file);
    }

    private sealed record ClosedDatabase(string File) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            System.IO.Directory.Delete(Path.GetDirectoryName(File)!, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
