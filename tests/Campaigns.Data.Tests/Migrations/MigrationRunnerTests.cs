using Campaigns.Data.Migrations;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Migrations;

public sealed class MigrationRunnerTests
{
    private static readonly Migration[] Scripts =
    [
        Migration.Parse(1, "first", "CREATE TABLE one (id INTEGER)\n/\nINSERT INTO one (id) VALUES (1)"),
        Migration.Parse(2, "second", "CREATE TABLE two (id INTEGER)\n/\nINSERT INTO two (id) VALUES (1)\n/\nINSERT INTO two (id) VALUES (2)"),
    ];

    [Theory, Engines]
    public async Task MigrateAsync_EmptyDatabase_RunsAllOnce(TestEngine engine)
    {
        await using var db = await EmptyDatabase.CreateAsync(engine);
        (await db.Runner(Scripts).CheckAsync(default)).Pending.ShouldBe(["first", "second"]);

        (await db.Runner(Scripts).MigrateAsync(default)).ShouldBe(["first", "second"]);
        (await db.Runner(Scripts).MigrateAsync(default)).ShouldBeEmpty();

        (await db.Runner(Scripts).CheckAsync(default)).IsCurrent.ShouldBeTrue();
        (await db.CountAsync("two")).ShouldBe(2);
    }

    [Theory, Engines]
    public async Task MigrateAsync_ScriptAddedLater_RunsOnlyThat(TestEngine engine)
    {
        await using var db = await EmptyDatabase.CreateAsync(engine);
        await db.Runner(Scripts[..1]).MigrateAsync(default);

        (await db.Runner(Scripts).MigrateAsync(default)).ShouldBe(["second"]);

        (await db.CountAsync("one")).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task MigrateAsync_StatementFails_ResumesBehindTheLastDone(TestEngine engine)
    {
        await using var db = await EmptyDatabase.CreateAsync(engine);
        Migration[] broken = [Scripts[0], Migration.Parse(2, "second", "CREATE TABLE two (id INTEGER)\n/\nINSERT INTO two (id) VALUES (1)\n/\nINSERT INTO nowhere (id) VALUES (2)")];

        var fault = await Should.ThrowAsync<MigrationException>(() => db.Runner(broken).MigrateAsync(default));
        (fault.Code, fault.Values["version"], fault.Values["statement"]).ShouldBe(("migration-failed", "0002", "3"));
        (await db.Runner(broken).CheckAsync(default)).Pending.ShouldBe(["second"]);

        await db.Runner(Scripts).MigrateAsync(default);

        (await db.CountAsync("two")).ShouldBe(2);
    }

    [Theory, Engines]
    public async Task MigrateAsync_MendedBeforeTheLastDone_IsDrift(TestEngine engine)
    {
        await using var db = await EmptyDatabase.CreateAsync(engine);
        Migration[] broken = [Scripts[0], Migration.Parse(2, "second", "CREATE TABLE two (id INTEGER)\n/\nINSERT INTO nowhere (id) VALUES (2)")];
        Migration[] other = [Scripts[0], Migration.Parse(2, "second", "CREATE TABLE two (id BIGINT)\n/\nINSERT INTO two (id) VALUES (2)")];
        await Should.ThrowAsync<MigrationException>(() => db.Runner(broken).MigrateAsync(default));

        await db.ShouldFailAsync(other, "migration-drift");
    }

    [Theory, Engines]
    public async Task MigrateAsync_ScriptChangedSince_IsDrift(TestEngine engine)
    {
        await using var db = await EmptyDatabase.CreateAsync(engine);
        await db.Runner(Scripts).MigrateAsync(default);

        await db.ShouldFailAsync([Migration.Parse(1, "first", "CREATE TABLE one (id INTEGER)\n/\nINSERT INTO one (id) VALUES (7)"), Scripts[1]], "migration-drift");
        await db.ShouldFailAsync([Scripts[0] with { Statements = [.. Scripts[0].Statements, "INSERT INTO one (id) VALUES (8)"] }, Scripts[1]], "migration-drift");
        await db.ShouldFailAsync([Scripts[0] with { Statements = [.. Scripts[0].Statements.Take(1)] }, Scripts[1]], "migration-drift");
    }

    [Theory, Engines]
    public async Task MigrateAsync_DatabaseNewerOrScriptMissing_IsRefused(TestEngine engine)
    {
        await using var db = await EmptyDatabase.CreateAsync(engine);
        await db.Runner(Scripts).MigrateAsync(default);

        await db.ShouldFailAsync(Scripts[..1], "database-newer");
        await db.ShouldFailAsync([Scripts[1]], "migration-gap");
        await db.ShouldFailAsync([Scripts[0], Scripts[1] with { Version = 3 }], "migration-gap");
    }

    [Theory, Engines]
    public async Task MigrateAsync_FourRunnersAtOnce_RunEachStatementOnce(TestEngine engine)
    {
        await using var db = await EmptyDatabase.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => db.Runner(Scripts).MigrateAsync(default))));

        (await db.CountAsync("one")).ShouldBe(1);
        (await db.CountAsync("two")).ShouldBe(2);
    }

    [Fact]
    public void Checksum_LineEndings_DoNotCount()
    {
        var windows = Migration.Parse(1, "first", "CREATE TABLE one (\r\n  id INTEGER\r\n)\r\n/\r\nINSERT INTO one (id) VALUES (1)\r\n");
        var unix = Migration.Parse(1, "first", "CREATE TABLE one (\n  id INTEGER\n)\n/\nINSERT INTO one (id) VALUES (1)");

        windows.Statements.Count.ShouldBe(2);
        windows.Checksum(2).ShouldBe(unix.Checksum(2));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    [InlineData("oracle")]
    public void Scripts_CarriedInTheProgram_AreTheFilesOfTheRepository(string engine)
    {
        var files = System.IO.Directory.GetFiles(Path.Combine(Repository.Root, "db", "migrations"), $"{engine}.sql", SearchOption.AllDirectories).Order().ToList();

        var carried = MigrationScripts.For(engine);

        carried.Select(m => $"{m.Version:0000}_{m.Name}").ShouldBe(files.Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)));
        carried.Select(m => m.Version).ShouldBe(Enumerable.Range(1, carried.Count));
    }
}
