using Campaigns.Data.Sessions;
using Campaigns.Jobs.Tests.Support;
using Campaigns.Jobs.Tests.Worker;

namespace Campaigns.Jobs.Tests.Backups;

/// <summary><c>backup</c>: beside the service, checked, and never over another file.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task Backup_BesideTheService_WritesOneCheckedFile()
    {
        using var data = await BackupFolder.NewAsync();
        using var service = DataFolderLock.Take(data.Folder);
        var target = Path.Combine(data.Folder, "backups") + "/";

        var written = await WorkerProcess.RunAsync(data.Folder, "backup", target);

        written.ShouldSatisfyAllConditions(() => written.Errors.ShouldBeEmpty(), () => written.ExitCode.ShouldBe(0));
        var file = Directory.EnumerateFiles(target).ShouldHaveSingleItem("no log and no half file beside it");
        Path.GetFileName(file).ShouldMatch(@"^campaigns-\d{8}-\d{6}\.db$");
        written.Output.ShouldContain(file);
        (await BackupFolder.ScalarAsync(file, "SELECT name FROM branch")).ShouldBe("示例");
    }

    [Fact]
    public async Task Backup_FileThereAlready_LeavesItAlone()
    {
        using var data = await BackupFolder.NewAsync();
        var target = Path.Combine(data.Folder, "kept.db");
        await File.WriteAllTextAsync(target, "another");

        var refused = await WorkerProcess.RunAsync(data.Folder, "backup", target);

        refused.ExitCode.ShouldBe(1);
        WorkerTests.ShouldBeWords(refused, "已存在", "exists already");
        (await File.ReadAllTextAsync(target)).ShouldBe("another");
    }

    [Fact]
    public async Task Backup_RulesViolated_IsWrittenAndSaysSo()
    {
        using var data = await BackupFolder.NewAsync();
        await WorkerTests.ScalarAsync(data, BackupFolder.Violation);
        var target = Path.Combine(data.Folder, "b.db");

        var written = await WorkerProcess.RunAsync(data.Folder, "backup", target);

        written.ExitCode.ShouldBe(1);
        written.Output.ShouldContain("有规则不成立");
        File.Exists(target).ShouldBeTrue();
    }

    [Fact]
    public async Task Backup_DamagedDatabase_LeavesNoFile()
    {
        using var data = await BackupFolder.NewAsync();
        await BackupFolder.DamageAsync(data.Options.DatabaseFile);
        var target = Path.Combine(data.Folder, "b.db");

        var refused = await WorkerProcess.RunAsync(data.Folder, "backup", target);

        refused.ExitCode.ShouldBe(3);
        WorkerTests.ShouldBeWords(refused, "已损坏", "damaged");
        Directory.EnumerateFiles(data.Folder, "b.db*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Verb_OnAServer_NamesItsOwnTools(string verb)
    {
        using var data = new TestData();
        var refused = await WorkerProcess.RunAsync(
            data.Folder, "", [("Database__Engine", "postgresql"), ("Database__ConnectionString", "Host=127.0.0.1;Port=9")], verb, "b.db");
        refused.ExitCode.ShouldBe(2);
        WorkerTests.ShouldBeWords(refused, "自带工具", "their own tools");
    }
}
