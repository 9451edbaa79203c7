using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Queries;

/// <summary>The queries page: a list that can be narrowed, sorted, paged, sent as a link and taken home as a workbook; and its reports.</summary>
public sealed class QueriesTests(QueriesStage stage) : IClassFixture<QueriesStage>
{
    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_OfASupervisor_EachViewIsThereAndAccessible(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        await screen.SignInAsync("supervisor", "/queries");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "合计" })).ToContainTextAsync("24");
        await LookAsync(screen, "queries");

        await page.GetByRole(AriaRole.Button, new() { Name = "列" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "显示哪些列" })).ToBeVisibleAsync();
        await LookAsync(screen, "queries-columns");
        await page.Keyboard.PressAsync("Escape");

        await page.GetByRole(AriaRole.Tab, new() { Name = "台账" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "合计" })).ToContainTextAsync("未返还");
        await LookAsync(screen, "queries-ledger");

        await page.GetByRole(AriaRole.Tab, new() { Name = "参与率" }).ClickAsync();
        await Expect(page.GetByText("按维系经理")).ToBeVisibleAsync();
        await LookAsync(screen, "queries-participation");

        await page.GetByRole(AriaRole.Tab, new() { Name = "找会员" }).ClickAsync();
        await page.GetByLabel("手机号或姓名").FillAsync("会员00000");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "会员0000001" })).ToBeVisibleAsync();
        await LookAsync(screen, "queries-members");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Queries_NarrowedSortedAndPaged_AreInTheAddress()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await screen.SignInAsync("supervisor", "/queries?size=20");
        await Expect(Rows(page)).ToHaveCountAsync(20);
        await page.GetByRole(AriaRole.Button, new() { Name = "下一页" }).ClickAsync();
        await Expect(Rows(page)).ToHaveCountAsync(4);
        var onSecond = await Rows(page).First.GetByRole(AriaRole.Link).TextContentAsync();

        // Into a row and back: the same page again.
        await Rows(page).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(onSecond!);
        await page.GetByRole(AriaRole.Link, new() { Name = "返回查询" }).ClickAsync();
        await Expect(page.GetByText("第 2 页")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Columnheader, new() { Name = "预存" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sort=depositFen"));
        await Expect(page.GetByText("第 1 页")).ToBeVisibleAsync();
        await Expect(Rows(page).First).ToContainTextAsync("¥100.00");

        await page.GetByRole(AriaRole.Button, new() { Name = "已预占 4" }).ClickAsync();
        await Expect(Rows(page)).ToHaveCountAsync(4);
        var link = page.Url;
        var other = await stage.OpenAsync();
        await other.SignInAsync("supervisor", new Uri(link).PathAndQuery);
        await Expect(Rows(other.Page)).ToHaveCountAsync(4);
        screen.Complaints.Concat(other.Complaints).ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Export_OfWhatIsShown_ComesAsAWorkbook()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await screen.SignInAsync("supervisor", "/queries?state=active&columns=number,tier");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "级别" })).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "导出 Excel" }).ClickAsync());
        download.SuggestedFilename.ShouldStartWith("受理清单_");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_OfAManagerOnAPhone_AreCards(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark, 390, 844));
        var page = screen.Page;
        await screen.SignInAsync("manager", "/queries");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "合计" })).ToContainTextAsync("笔数");
        await LookAsync(screen, "queries-phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await LookAsync(screen, "queries-phone-filter");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看结果" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.List).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "返还计划" })).ToBeVisibleAsync();
        await LookAsync(screen, "enrolment-phone");
        screen.Complaints.ShouldBeEmpty();
    }

    private static ILocator Rows(IPage page) => page.Locator("tbody tr[data-row-key]");

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.PictureAsync(name);
        await screen.ShouldBeAccessibleAsync();
    }
}
