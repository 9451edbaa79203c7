using System.Globalization;
using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>The whole way of one customer, by keyboard only, in six actions at most from the number to the printed slip.</summary>
public sealed class CounterPathTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresTheory("chromium", "node")]
    [InlineData(false, "18609910001")]
    [InlineData(true, "18609910002")]
    public async Task Counter_ByKeyboardOnly_EndsWithTheSlip(bool dark, string phone)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        var counter = new CounterDriver(screen);
        await page.Context.AddInitScriptAsync("window.print = () => { window.printed = true; }");
        await counter.OpenAsync();
        await LookAsync(screen, "counter-phone");

        var actions = 0;

        await DoAsync(() => page.Keyboard.TypeAsync(phone));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "客户同意，办理" })).ToBeFocusedAsync();
        await LookAsync(screen, "counter-offer");
        await DoAsync(counter.EnterAsync);

        await Expect(page.GetByLabel("收据号")).ToBeFocusedAsync();
        await DoAsync(() => page.Keyboard.TypeAsync("SJ20261102-" + phone[^4..]));
        await LookAsync(screen, "counter-pay");
        await DoAsync(counter.EnterAsync);

        await Expect(page.GetByLabel("扫描券号、卡号")).ToBeFocusedAsync();
        await LookAsync(screen, "counter-gifts");
        await DoAsync(counter.EnterAsync);

        await Expect(page.GetByLabel("签收单号")).ToBeFocusedAsync();
        await LookAsync(screen, "counter-sign");
        var slip = await page.RunAndWaitForPopupAsync(() => DoAsync(counter.EnterAsync));
        actions.ShouldBeLessThanOrEqualTo(6);

        await ShouldBePrintedAsync(slip);
        await screen.PictureAsync(slip, "slip");
        await slip.CloseAsync();
        await Expect(page.GetByText("办理完成")).ToBeVisibleAsync();
        await Expect(counter.Phone).ToBeFocusedAsync();
        await LookAsync(screen, "counter-done");
        await ShouldBePrintedAsync(await page.RunAndWaitForPopupAsync(() => page.Keyboard.PressAsync("F4")));

        // The next customer's papers are suggested by those of this one.
        await counter.GoToAsync("缴费", dark ? "18609910009" : "18609910012");
        await Expect(page.GetByLabel("收据号")).ToHaveValueAsync($"SJ20261102-{int.Parse(phone[^4..], CultureInfo.InvariantCulture) + 1:0000}");
        screen.Complaints.ShouldBeEmpty();

        async Task DoAsync(Func<Task> act)
        {
            actions++;
            await act();
        }
    }

    /// <summary>The window holds what the customer agreed to, styled as the slip's own policy allows, and was handed to the printer.</summary>
    private static async Task ShouldBePrintedAsync(IPage slip)
    {
        await slip.WaitForFunctionAsync("window.printed === true");
        (await slip.GetByText("联盟商家礼券").CountAsync()).ShouldBePositive();
        (await slip.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).display")).ShouldBe("grid");
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync(name);
    }
}
