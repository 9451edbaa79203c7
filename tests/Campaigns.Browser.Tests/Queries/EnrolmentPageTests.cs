using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Queries;

/// <summary>One enrolment's page, and what a supervisor may do there.</summary>
public sealed class EnrolmentPageTests(QueriesStage stage) : IClassFixture<QueriesStage>
{
    [RequiresTheory("chromium", "node")]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Cancellation_SaysWhatItDoesInNumbers_AndIsInTheHistory(bool dark, int index)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        await screen.SignInAsync("supervisor", $"/queries/{await stage.SignedAsync(index)}");
        await Expect(page.GetByText("客户签收")).ToBeVisibleAsync();
        await LookAsync(screen, "enrolment");

        await page.GetByRole(AriaRole.Button, new() { Name = "取消办理" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("将退还 ¥")).ToBeVisibleAsync();
        await Expect(dialog.GetByText("收回")).ToContainTextAsync("张");
        await dialog.GetByLabel("取消原因").FillAsync("客户要求取消");
        await LookAsync(screen, "enrolment-cancel");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确认取消" }).ClickAsync();

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText("原因：客户要求取消")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "取消办理" })).ToBeHiddenAsync();
        await LookAsync(screen, "enrolment-cancelled");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    public async Task Exchange_WrongAtFirst_TellsWhy_AndThenTracesBothSerials(bool dark, int index)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        await screen.SignInAsync("supervisor", $"/queries/{await stage.SignedAsync(index)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "换发 C050" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("将收回")).ToBeVisibleAsync();
        await dialog.GetByLabel("换发的号码").FillAsync("0000");
        await dialog.GetByLabel("换发原因").FillAsync("拿错卡");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确认换发" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("换发原因")).ToHaveValueAsync("拿错卡");
        await LookAsync(screen, "enrolment-exchange");

        // One of the last cards of this hall: nobody was offered it.
        var wanted = $"C05065010101{index + 27:0000}";
        await dialog.GetByLabel("换发的号码").FillAsync(wanted);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确认换发" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText(wanted)).ToBeVisibleAsync();
        await Expect(page.GetByText("已换回")).ToBeVisibleAsync();
        await Expect(page.GetByText("原因：拿错卡")).ToBeVisibleAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task OwedGift_LeadsToTheCounter()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        var number = await stage.OwingAsync();
        await screen.SignInAsync("supervisor", $"/queries/{number}");
        await page.GetByRole(AriaRole.Link, new() { Name = "到受理台补发礼品" }).ClickAsync();
        await Expect(page.GetByLabel("客户手机号")).ToBeVisibleAsync();
        await Expect(page.GetByText(number).First).ToBeVisibleAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.PictureAsync(name);
        await screen.ShouldBeAccessibleAsync();
    }
}
