using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Campaigns;

/// <summary>The editor: form and JSON are one, nothing typed is lost, and two who write at once are told of each other.</summary>
public sealed class CampaignEditorTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresFact("chromium", "node")]
    public async Task Editor_FormAndJson_AreKeptInStep_AndNothingTypedIsLost()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await screen.SignInAsync("hq", "/campaigns/_new");
        var audience = page.GetByRole(AriaRole.Region, new() { Name = "参加条件（须全部符合）" });
        await page.GetByLabel("代码", new() { Exact = true }).FillAsync("long-standing");
        await AddAsync(page, audience, "符合其中之一");
        var any = audience.GetByRole(AriaRole.Group, new() { Name = "符合其中之一" });
        await AddAsync(page, any, "在网时长");
        await any.GetByLabel("至少（个月）").FillAsync("12");
        await AddAsync(page, any, "不符合");

        var json = page.GetByLabel("活动定义的 JSON");
        await Expect(json).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"from\": 12[^!]*\"kind\": \"not\""));
        await json.FillAsync((await json.InputValueAsync()).Replace("\"from\": 12", "\"from\": 24", StringComparison.Ordinal));
        await Expect(any.GetByLabel("至少（个月）")).ToHaveValueAsync("24");
        await Expect(page.GetByText("在网不少于 24 个月").First).ToBeVisibleAsync();
        await json.FillAsync("{");
        await Expect(page.GetByText("左边的表单暂停")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("代码", new() { Exact = true })).ToBeDisabledAsync();
        await json.FillAsync("""{ "code": "long-standing", "name": "老用户", "audience": [{ "kind": "no-arrears" }] }""");

        await page.ReloadAsync();
        await Expect(page.GetByText("已恢复")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("名称", new() { Exact = true })).ToHaveValueAsync("老用户");
        await page.GetByRole(AriaRole.Link, new() { Name = "‹ 活动" }).ClickAsync();
        var leaving = page.GetByRole(AriaRole.Dialog, new() { Name = "还没有保存" });
        await screen.ShouldBeAccessibleAsync();
        await leaving.GetByRole(AriaRole.Button, new() { Name = "留下继续写" }).ClickAsync();
        await Expect(page.GetByLabel("名称", new() { Exact = true })).ToHaveValueAsync("老用户");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Editor_SavedByAnotherMeanwhile_ShowsTheDifferences_AndRevisionsAreCompared(bool dark)
    {
        var first = await stage.OpenAsync(new ScreenOptions(dark));
        var second = await stage.OpenAsync(new ScreenOptions(dark));
        await first.SignInAsync("hq", "/campaigns/thank-you-members/edit");
        await second.SignInAsync("hq", "/campaigns/thank-you-members/edit");
        await first.Page.GetByLabel("推荐优先级").FillAsync(dark ? "7" : "5");
        await Expect(second.Page.GetByLabel("推荐优先级")).ToBeVisibleAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(first.Page.GetByText("已保存").First).ToBeVisibleAsync();

        await second.Page.GetByLabel("预占保留（分钟）").FillAsync(dark ? "20" : "45");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        var stale = second.Page.GetByRole(AriaRole.Dialog, new() { Name = "别人刚刚修改了这个活动" });
        await Expect(stale.GetByText("reservationMinutes")).ToBeVisibleAsync();
        await LookAsync(second, "campaign-stale");
        await stale.GetByRole(AriaRole.Button, new() { Name = "用我的覆盖" }).ClickAsync();
        await Expect(stale).ToBeHiddenAsync();
        await Expect(second.Page.GetByText("已保存").First).ToBeVisibleAsync();

        await second.Page.GotoAsync("/campaigns/thank-you-members?tab=revisions");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "与第 1 版比较" }).ClickAsync();
        await Expect(second.Page.GetByText(dark ? "预占保留 20 分钟" : "预占保留 45 分钟")).ToBeVisibleAsync();
        await LookAsync(second, "campaign-revisions");
        first.Complaints.ShouldBeEmpty();
        second.Complaints.ShouldBeEmpty();
    }

    private static async Task AddAsync(IPage page, ILocator list, string kind)
    {
        await list.GetByLabel("添加条件").Last.ClickAsync();
        await page.Keyboard.TypeAsync(kind);
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByText(kind, new() { Exact = true }).ClickAsync();
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync(name);
    }
}
