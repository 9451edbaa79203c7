using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Campaigns;

/// <summary>A campaign from a file to the counter: written and submitted by one, approved by another, split, opened, its quota moved.</summary>
public sealed class CampaignPathTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresTheory("chromium", "node")]
    [InlineData(false, "pick-a-gift", "礼品任选，老用户加赠")]
    [InlineData(true, "rising-steps", "步步高返还")]
    public async Task Campaign_FromAFile_IsWrittenApprovedOpened_AndItsQuotaMoved(bool dark, string code, string name)
    {
        var owner = await stage.OpenAsync(new ScreenOptions(dark));
        await owner.SignInAsync("hq", "/campaigns");
        await WriteAsync(owner, code, name);
        await SubmitAsync(owner, code);

        var finance = await stage.OpenAsync(new ScreenOptions(dark));
        await finance.SignInAsync("finance", $"/campaigns/{code}");
        await MoveAsync(finance, "批准", "已批准");

        await owner.Page.ReloadAsync();
        await owner.Page.GetByRole(AriaRole.Tab, new() { Name = "名额" }).ClickAsync();
        await MoveAsync(owner, "按会员数分配", "名额已分配", "campaign-split");
        await MoveAsync(owner, "开启", "活动已开启", "campaign-open");
        await MoveQuotaAsync(owner);
        owner.Complaints.ShouldBeEmpty();
        finance.Complaints.ShouldBeEmpty();
    }

    private static async Task WriteAsync(Screen screen, string code, string name)
    {
        var page = screen.Page;
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "会员感恩回馈" })).ToBeVisibleAsync();
        await LookAsync(screen, "campaigns");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建活动" }).ClickAsync();
        await page.GetByLabel("导入文件").SetInputFilesAsync(Path.Combine(Repository.Root, "samples", "campaigns", $"{code}.json"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();

        // A fault that is planted is told beside its field, and on its line of the JSON.
        var months = page.GetByRole(AriaRole.Region, new() { Name = "活动与期限" }).GetByLabel("名称");
        await months.FillAsync("");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "活动与期限" }).GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "需要修改的地方" })).ToContainTextAsync("name");
        await LookAsync(screen, "campaign-editor-fault");
        await months.FillAsync(name);
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "需要修改的地方" })).ToBeHiddenAsync();

        await page.GetByText("单号试算").ClickAsync();
        await page.GetByLabel("手机号码").FillAsync("18609910002");
        await Expect(page.GetByText("可以参加", new() { Exact = true })).ToBeVisibleAsync();
        await LookAsync(screen, "campaign-editor-phone");
        await page.GetByLabel("手机号码").FillAsync("18609910007");
        await Expect(page.GetByText("不能参加", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "存为草稿" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/campaigns/{code}/edit$"));
    }

    private static async Task SubmitAsync(Screen screen, string code)
    {
        var page = screen.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "活动页" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/campaigns/{code}$"));
        await MoveAsync(screen, "提交审批", "已提交", "campaign-submit");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "批准" })).ToBeHiddenAsync();
    }

    /// <summary>Presses a button, reads what its dialog says, and agrees.</summary>
    private static async Task MoveAsync(Screen screen, string button, string told, string? picture = null)
    {
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        if (picture is not null)
            await LookAsync(screen, picture);
        await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(screen.Page.GetByText(told).First).ToBeVisibleAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    private static async Task MoveQuotaAsync(Screen screen)
    {
        var page = screen.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "调剂名额" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await ChooseAsync(page, dialog.GetByLabel("级别"), "金卡");
        await ChooseAsync(page, dialog.GetByLabel("调出机构"), "天岳");
        await ChooseAsync(page, dialog.GetByLabel("调入机构"), "东澜市分公司");
        await dialog.GetByLabel("数量").FillAsync("3");
        await dialog.GetByLabel("原因").FillAsync("东澜报名踊跃");
        await Expect(dialog.GetByText("→").First).ToBeVisibleAsync();
        await LookAsync(screen, "campaign-move-quota");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "调剂名额" }).ClickAsync();
        await Expect(page.GetByText("名额已调剂")).ToBeVisibleAsync();
        await LookAsync(screen, "campaign-quotas");
    }

    private static async Task ChooseAsync(IPage page, ILocator field, string option)
    {
        await field.ClickAsync();
        await page.Keyboard.TypeAsync(option);
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByText(option).First.ClickAsync();
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync(name);
    }
}
