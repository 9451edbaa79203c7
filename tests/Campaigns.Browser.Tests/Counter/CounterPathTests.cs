using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>The whole way of one customer, by keyboard only.</summary>
public sealed class CounterPathTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresTheory("chromium", "node")]
    [InlineData(false, "18609910001")]
    [InlineData(true, "18609910002")]
    public async Task Counter_ByKeyboardOnly_EndsWithTheSlip(bool dark, string phone)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        var counter = new CounterDriver(page);
        await screen.SignInAsync("clerk");
        await LookAsync(screen, "counter-phone");

        await page.Keyboard.TypeAsync(phone);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "客户同意，办理" })).ToBeFocusedAsync();
        await LookAsync(screen, "counter-offer");
        await counter.EnterAsync();

        await Expect(page.GetByLabel("收据号")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("SJ20261102-" + phone[^4..]);
        await LookAsync(screen, "counter-pay");
        await counter.EnterAsync();

        await Expect(page.GetByLabel("扫描券号、卡号")).ToBeFocusedAsync();
        await LookAsync(screen, "counter-gifts");
        await counter.EnterAsync();

        await Expect(page.GetByLabel("签收单号")).ToBeFocusedAsync();
        await LookAsync(screen, "counter-sign");
        await counter.EnterAsync();

        await Expect(page.GetByText("办理完成")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("客户手机号")).ToBeFocusedAsync();
        await LookAsync(screen, "counter-done");
        screen.Complaints.ShouldBeEmpty();
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync(name);
    }
}
