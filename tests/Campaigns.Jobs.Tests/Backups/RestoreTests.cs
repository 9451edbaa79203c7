using Campaigns.Data.Sessions;
using Campaigns.Jobs.Tests.Support;
using Campaigns.Jobs.Tests.Worker;

namespace Campaigns.Jobs.Tests.Backups;

/// <summary><c>restore</c>: the whole old database or the whole new one, and what was replaced is kept.</summary>
public sealed class RestoreTests
{
    private const string NameOfBranch = "SELECT name FROM branch";

    [Fact]
    public async Task Restore_OverAnother_KeepsItAside()
    {
        using var data = await BackupFolder.NewAsync("旧");
        using var other = await BackupFolder.NewAsync("新");
        var backup = await BackupAsync(other);

        var restored = await WorkerProcess.RunAsync(data.Folder, "restore", backup);

        restored.ShouldSatisfyAllConditions(() => restored.Errors.ShouldBeEmpty(), () => restored.ExitCode.ShouldBe(0));
        (await WorkerTests.ScalarAsync(data, NameOfBranch)).ShouldBe("新");
        var aside = Directory.EnumerateFiles(data.Folder, "campaigns.db.replaced-*").ShouldHaveSingleItem();
        restored.Output.ShouldContain(aside);
        (await BackupFolder.ScalarAsync(aside, NameOfBranch)).ShouldBe("旧");
        (await WorkerProcess.RunAsync(data.Folder, "verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Restore_OverADamagedOne_KeepsItAsItWas()
    {
        using var data = await BackupFolder.NewAsync();
        var backup = await BackupAsync(data);
        await File.WriteAllTextAsync(data.Options.DatabaseFile, "no database");
        await File.WriteAllTextAsync(data.Options.DatabaseFile + "-wal", "its log");

        (await WorkerProcess.RunAsync(data.Folder, "restore", backup)).ExitCode.ShouldBe(0);

        (await WorkerTests.ScalarAsync(data, NameOfBranch)).ShouldBe("示例");
        var aside = Directory.EnumerateFiles(data.Folder, "campaigns.db.replaced-*").Order().ToList();
        aside.Count.ShouldBe(2);
        (await File.ReadAllTextAsync(aside[0])).ShouldBe("no database");
        (await File.ReadAllTextAsync(aside[1])).ShouldBe("its log");
    }

    [Fact]
    public async Task Restore_WhileTheServiceRuns_IsRefused()
    {
        using var data = await BackupFolder.NewAsync();
        var backup = await BackupAsync(data);
        using var service = DataFolderLock.Take(data.Folder);
        var refused = await WorkerProcess.RunAsync(data.Folder, "restore", backup);
        refused.ExitCode.ShouldBe(3);
        WorkerTests.ShouldBeWords(refused, "正在被另一个进程使用", "in use by another process");
        ShouldHoldOnly(data);
    }

    [Theory]
    [InlineData("INSERT INTO schema_history (version, name, checksum, statements_done, finished_at) VALUES (9000, 'future', 'x', 1, 1)", 3, "更新版本的程序")]
    [InlineData("DROP TABLE schema_history", 3, "不是本系统的数据库")]
    [InlineData(BackupFolder.Violation, 1, "--anyway")]
    public async Task Restore_WhatCannotBeUsed_LeavesTheFolderAsItWas(string plant, int exitCode, string words)
    {
        using var data = await BackupFolder.NewAsync("旧");
        using var other = await BackupFolder.NewAsync("新");
        await WorkerTests.ScalarAsync(other, plant);
        var refused = await WorkerProcess.RunAsync(data.Folder, "restore", other.Options.DatabaseFile);
        refused.ExitCode.ShouldBe(exitCode);
        refused.Errors.ShouldContain(words);
        ShouldHoldOnly(data);
        (await WorkerTests.ScalarAsync(data, NameOfBranch)).ShouldBe("旧");
    }

    [Fact]
    public async Task Restore_DamagedBackup_LeavesTheFolderAsItWas()
    {
        using var data = await BackupFolder.NewAsync("旧");
        var backup = await BackupAsync(data);
        await BackupFolder.DamageAsync(backup);
        (await WorkerProcess.RunAsync(data.Folder, "restore", backup)).ExitCode.ShouldBe(3);
        ShouldHoldOnly(data);
        (await WorkerTests.ScalarAsync(data, NameOfBranch)).ShouldBe("旧");
    }

    [Fact]
    public async Task Restore_ViolatedAnyway_IsDone()
    {
        using var data = await BackupFolder.NewAsync("旧");
        using var other = await BackupFolder.NewAsync("新");
        await WorkerTests.ScalarAsync(other, BackupFolder.Violation);
        var restored = await WorkerProcess.RunAsync(data.Folder, "restore", other.Options.DatabaseFile, "--anyway");
        restored.ExitCode.ShouldBe(0);
        restored.Output.ShouldContain("有规则不成立");
        (await WorkerTests.ScalarAsync(data, NameOfBranch)).ShouldBe("新");
    }

    [Fact]
    public async Task Restore_OlderSchemaIntoAnEmptyFolder_IsMigratedAtTheNextStart()
    {
        using var older = await BackupFolder.OlderAsync();
        using var data = new TestData();
        var restored = await WorkerProcess.RunAsync(data.Folder, "restore", older.Options.DatabaseFile);
        restored.ExitCode.ShouldBe(0, restored.Errors);
        restored.Output.ShouldContain("结构较旧");
        (await WorkerProcess.RunAsync(data.Folder, "migrate")).Output.ShouldContain("本次执行 1 个脚本");
    }

    private static async Task<string> BackupAsync(TestData data)
    {
        var file = Path.Combine(data.Folder, "backup.db");
        var written = await WorkerProcess.RunAsync(data.Folder, "backup", file);
        written.ExitCode.ShouldBe(0, written.Errors);
        return file;
    }

    private static void ShouldHoldOnly(TestData data) =>
        Directory.EnumerateFiles(data.Folder, "campaigns.db*").Select(Path.GetFileName).ShouldBe(["campaigns.db"]);
}
