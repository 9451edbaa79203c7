using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Jobs;

/// <summary>The jobs pages: how jobs went in words, running one now, posting a month by hand, the integrity check.</summary>
public sealed class JobsPageTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Job_RunByTheAdministrator_SaysFirstWhatItDoesAndThenWhatItDid(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        await screen.SignInAsync("admin", "/jobs");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "在现有数据上核对全部业务规则" });
        await Expect(row).ToContainTextAsync("每天 02:00");

        await row.GetByRole(AriaRole.Button, new() { Name = "立即运行" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("只读，不改任何数据");
        await LookAsync(screen, "jobs-run");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "立即运行" }).ClickAsync();

        await Expect(row).ToContainTextAsync("10 条规则全部成立");
        await Expect(dialog).ToBeHiddenAsync();
        await LookAsync(screen, "jobs");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Posting_OfAMonthByHeadOfficeFinance_IsARunToLookAt(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        await screen.SignInAsync("finance", "/jobs/posting");
        await page.GetByRole(AriaRole.Button, new() { Name = "补入账" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("2026年11月应分摊而未入账的款项会入账");
        await LookAsync(screen, "posting-start");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开始入账" }).ClickAsync();
        await Expect(page.GetByText("2026年11月没有要入账的")).ToBeVisibleAsync();
        await Expect(dialog).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Checkbox).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "2026年11月" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2026年11月入账批次" })).ToBeVisibleAsync();
        await LookAsync(screen, "posting-run");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Integrity_CheckedByTheAuditor_ListsEveryRule(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        await screen.SignInAsync("auditor", "/jobs/integrity");
        await page.GetByRole(AriaRole.Button, new() { Name = "检查现有数据" }).ClickAsync();
        await Expect(page.GetByText("10 条规则全部成立")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(11);
        await LookAsync(screen, "integrity");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Jobs_ForAClerk_AreNotThere()
    {
        var screen = await stage.OpenAsync();
        await screen.SignInAsync("clerk", "/jobs");
        await Expect(screen.Page.GetByText("您没有使用这个页面的权限")).ToBeVisibleAsync();
        await Expect(screen.Page.GetByRole(AriaRole.Link, new() { Name = "作业" })).ToBeHiddenAsync();
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.PictureAsync(name);
        await screen.ShouldBeAccessibleAsync();
    }
}
