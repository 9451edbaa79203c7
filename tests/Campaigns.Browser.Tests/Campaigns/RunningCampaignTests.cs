using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Campaigns;

/// <summary>A running campaign's page: a rehearsal with its charts and numbers, quota split further, and what a phone shows.</summary>
public sealed class RunningCampaignTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresFact("chromium", "node")]
    public async Task Rehearsal_FromThePage_EndsWithChartsTablesAndWorkbook()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await screen.SignInAsync("hq", "/campaigns/thank-you-members?tab=rehearsals");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始预演" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("参加比例（%）").FillAsync("40");
        await LookAsync(screen, "rehearsal-start");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开始预演" }).ClickAsync();

        var result = page.GetByRole(AriaRole.Region, new() { Name = "预演结果" });
        await Expect(result).ToBeVisibleAsync(new() { Timeout = 4 * Screen.Patience });
        await LookAsync(screen, "rehearsal-result");
        var quotas = result.GetByRole(AriaRole.Region, new() { Name = "各机构名额够不够" }).First;
        await quotas.GetByRole(AriaRole.Button, new() { Name = "看表格" }).ClickAsync();
        await Expect(quotas.GetByRole(AriaRole.Rowheader, new() { Name = "天岳市分公司" })).ToBeVisibleAsync();
        await screen.ShouldBeAccessibleAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => result.GetByRole(AriaRole.Link, new() { Name = "下载工作簿" }).ClickAsync());
        saved.SuggestedFilename.ShouldEndWith(".xlsx");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData("", "参加条件", "campaign-phone")]
    [InlineData("?tab=quotas", "天岳市分公司", "campaign-quotas-phone")]
    public async Task Campaign_OnAPhone_FitsItsWidth(string query, string shown, string picture)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(Width: 390, Height: 844));
        await screen.SignInAsync("supervisor", "/campaigns/thank-you-members" + query);
        await Expect(screen.Page.GetByText(shown).First).ToBeVisibleAsync();
        (await screen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        await LookAsync(screen, picture);
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Quota_MovedToACounty_OpensBelowItsPrefecture()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await screen.SignInAsync("supervisor", "/campaigns/thank-you-members?tab=quotas");
        await page.GetByRole(AriaRole.Button, new() { Name = "调剂名额" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        foreach (var (label, option) in new[] { ("调出机构", "天岳市分公司"), ("调入机构", "天岳市分公司 / ") })
        {
            await dialog.GetByLabel(label).ClickAsync();
            await page.Keyboard.TypeAsync(option);
            await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByText(option).First.ClickAsync();
        }

        await dialog.GetByLabel("数量").FillAsync("5");
        await Expect(dialog.GetByText("将从此有自己的名额")).ToBeVisibleAsync();
        await dialog.GetByLabel("原因").FillAsync("县里自行受理");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "调剂名额" }).ClickAsync();
        await Expect(page.GetByText("名额已调剂")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "展开行" }).ClickAsync();
        await Expect(page.GetByText("本级留存")).ToBeVisibleAsync();
        await LookAsync(screen, "campaign-quotas-county");
        screen.Complaints.ShouldBeEmpty();
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync(name);
    }
}
