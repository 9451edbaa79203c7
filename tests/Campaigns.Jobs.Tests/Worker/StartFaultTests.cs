using Campaigns.Jobs.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Campaigns.Jobs.Tests.Worker;

/// <summary>A database that can't be used: words in both languages on standard error, exit code 3, no stack trace.</summary>
public sealed class StartFaultTests
{
    [Fact]
    public async Task Start_DamagedFile_SaysSo()
    {
        using var data = new TestData();
        await File.WriteAllTextAsync(data.Options.DatabaseFile, string.Concat(Enumerable.Repeat("this is no database ", 500)));
        await ShouldEndAsync(data, "已损坏", "damaged");
    }

    [Fact]
    public async Task Start_NewerDatabase_SaysSo()
    {
        using var data = new TestData();
        (await WorkerProcess.RunAsync(data.Folder, "migrate")).ExitCode.ShouldBe(0);
        await WorkerTests.ScalarAsync(
            data, "INSERT INTO schema_history (version, name, checksum, statements_done, finished_at) VALUES (9000, 'future', 'x', 1, 1)");
        await ShouldEndAsync(data, "更新版本的程序", "newer program");
    }

    [Fact]
    public async Task Start_LockedByAnotherProgram_SaysSo()
    {
        using var data = new TestData();
        (await WorkerProcess.RunAsync(data.Folder, "migrate")).ExitCode.ShouldBe(0);
        await using var other = new SqliteConnection($"Data Source={data.Options.DatabaseFile};Pooling=False");
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        await begin.ExecuteNonQueryAsync();
        await ShouldEndAsync(data, "占用", "in use by another program");
    }

    [Fact]
    public async Task Start_UnknownEngine_SaysSo()
    {
        using var data = new TestData();
        var ended = await WorkerProcess.RunAsync(data.Folder, "", [("Database__Engine", "mysql")], "migrate");
        ended.ExitCode.ShouldBe(2);
        WorkerTests.ShouldBeWords(ended, "配置项 Database:Engine", "The setting Database:Engine");
    }

    [Fact]
    public async Task Start_ServerNotThere_SaysSo()
    {
        using var data = new TestData();
        var ended = await WorkerProcess.RunAsync(
            data.Folder, "",
            [("Database__Engine", "postgresql"), ("Database__ConnectionString", "Host=127.0.0.1;Port=9;Username=u;Password=hidden;Timeout=3")], "migrate");
        ended.ExitCode.ShouldBe(3);
        WorkerTests.ShouldBeWords(ended, "无法连接数据库", "can't be reached");
        ended.Errors.ShouldNotContain("hidden");
    }

    private static async Task ShouldEndAsync(TestData data, string chinese, string english)
    {
        var ended = await WorkerProcess.RunAsync(data.Folder, "migrate");
        ended.ExitCode.ShouldBe(3);
        WorkerTests.ShouldBeWords(ended, chinese, english);
    }
}
