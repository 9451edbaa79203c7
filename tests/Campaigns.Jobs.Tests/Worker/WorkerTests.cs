using Campaigns.Data.Sessions;
using Campaigns.Jobs.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Campaigns.Jobs.Tests.Worker;

/// <summary>The verbs as processes: what they do, say and end with.</summary>
public sealed class WorkerTests
{
    private static readonly string[] AddUser = ["user", "add", "--name", "zhang.san", "--roles", "administrator,auditor", "--branch", "65"];

    [Fact]
    public async Task Migrate_EmptyFolder_MakesADatabaseAndChangesNothingTheNextTime()
    {
        using var data = new TestData();
        var first = await WorkerProcess.RunAsync(data.Folder, "migrate");
        first.ShouldSatisfyAllConditions(() => first.Errors.ShouldBeEmpty(), () => first.ExitCode.ShouldBe(0));
        File.Exists(data.Options.DatabaseFile).ShouldBeTrue();
        (await WorkerProcess.RunAsync(data.Folder, "migrate")).Output.ShouldContain("本次执行 0 个脚本");
        (await ScalarAsync(data, "SELECT setting_value FROM setting WHERE name = 'demo'")).ShouldBe("0", "made for production");
    }

    [Fact]
    public async Task UserAdd_PasswordOnStandardInput_MakesAUser()
    {
        using var data = await NewAsync();
        var added = await WorkerProcess.RunAsync(data.Folder, "correct horse battery\n", [], AddUser);
        added.ShouldSatisfyAllConditions(() => added.Errors.ShouldBeEmpty(), () => added.ExitCode.ShouldBe(0));
        (await ScalarAsync(data, "SELECT COUNT(*) FROM app_user WHERE user_name = 'zhang.san'")).ShouldBe(1L);
        var again = await WorkerProcess.RunAsync(data.Folder, "", [("CAMPAIGNS_PASSWORD", "correct horse battery"), ("LC_ALL", "en_US.UTF-8")], AddUser);
        again.ExitCode.ShouldBe(1);
        again.Errors.ShouldContain("zhang.san");
    }

    [Fact]
    public async Task UserAdd_WithoutPassword_IsRefused()
    {
        using var data = await NewAsync();
        var refused = await WorkerProcess.RunAsync(data.Folder, AddUser);
        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("CAMPAIGNS_PASSWORD");
    }

    [Fact]
    public async Task UserAdd_WhileTheServiceRuns_IsRefusedInWords()
    {
        using var data = await NewAsync();
        using var service = DataFolderLock.Take(data.Folder);
        var refused = await WorkerProcess.RunAsync(data.Folder, "correct horse battery\n", [], AddUser);
        refused.ExitCode.ShouldBe(3);
        ShouldBeWords(refused, "正在被另一个进程使用", "in use by another process");
    }

    [Fact]
    public async Task Post_MonthNotCome_IsRefused()
    {
        using var data = await NewAsync();
        var refused = await WorkerProcess.RunAsync(data.Folder, "post", "--period", "2999-12");
        refused.ExitCode.ShouldBe(1);
        (await WorkerProcess.RunAsync(data.Folder, "post", "--period", "December")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Post_MonthWithNothingDue_PostsNothing()
    {
        using var data = await NewAsync();
        var posted = await WorkerProcess.RunAsync(data.Folder, "post", "--period", "2026-10");
        posted.ShouldSatisfyAllConditions(() => posted.Errors.ShouldBeEmpty(), () => posted.ExitCode.ShouldBe(0));
        posted.Output.ShouldContain("2026年10月分摊完成：入账 0 笔");
    }

    [Fact]
    public async Task Verify_BesideTheService_ReportsEveryRule()
    {
        using var data = await NewAsync();
        using var service = DataFolderLock.Take(data.Folder);
        var verified = await WorkerProcess.RunAsync(data.Folder, "verify");
        verified.ShouldSatisfyAllConditions(() => verified.Errors.ShouldBeEmpty(), () => verified.ExitCode.ShouldBe(0));
        for (var rule = 1; rule <= 10; rule++)
            verified.Output.ShouldContain($"规则 {rule} 成立");
    }

    [Fact]
    public async Task Verify_PlantedFault_ExitsWithOneAndNamesTheRule()
    {
        using var data = await NewAsync();
        await ScalarAsync(
            data,
            """
            INSERT INTO campaign (id, code, name, state, starts_on, contract_kind, version) VALUES (9, 'C9', 'x', 'open', '2026-11-01', 'prepaid-gift', 1);
            INSERT INTO quota_total (campaign_id, tier, units) VALUES (9, 'gold', 5);
            INSERT INTO quota (id, campaign_id, branch_id, tier, unlimited, cap, held, used, overrun_allowed, overrun_used) VALUES (9, 9, 1, 'gold', 0, 6, 0, 0, 0, 0);
            """);
        var verified = await WorkerProcess.RunAsync(data.Folder, "verify");
        verified.ExitCode.ShouldBe(1);
        verified.Output.ShouldContain("规则 1 不成立");
        verified.Output.ShouldContain("规则 2 成立");
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("post")]
    [InlineData("user add --name x")]
    public async Task CommandLine_Wrong_ExitsWithTwo(string arguments)
    {
        using var data = new TestData();
        (await WorkerProcess.RunAsync(data.Folder, arguments.Split(' '))).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("C.UTF-8", "创建数据库")]
    [InlineData("en_GB.UTF-8", "Make the database")]
    public async Task Help_InTheTerminalsLanguage_ListsTheVerbs(string locale, string text)
    {
        using var data = new TestData();
        var help = await WorkerProcess.RunAsync(data.Folder, "", [("LC_ALL", locale)], "--help");
        help.ExitCode.ShouldBe(0);
        help.Output.ShouldContain(text);
    }

    private static async Task<TestData> NewAsync()
    {
        var data = new TestData();
        (await WorkerProcess.RunAsync(data.Folder, "migrate")).ExitCode.ShouldBe(0);
        await ScalarAsync(data, "INSERT INTO branch (id, code, name, kind, path) VALUES (1, '65', '示例', 'region', '/65/')");
        return data;
    }

    internal static async Task<object?> ScalarAsync(TestData data, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={data.Options.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Both languages, and nothing that only a programmer can read.</summary>
    internal static void ShouldBeWords(WorkerResult result, string chinese, string english)
    {
        result.Errors.ShouldContain(chinese);
        result.Errors.ShouldContain(english);
        result.Errors.ShouldNotContain("   at ");
        result.Errors.ShouldNotContain("Exception");
    }
}
