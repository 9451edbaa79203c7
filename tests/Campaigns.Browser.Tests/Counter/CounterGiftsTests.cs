using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>Handing over what was scanned, owing what is out of stock, and signing on the screen.</summary>
public sealed class CounterGiftsTests(Stage stage) : IClassFixture<Stage>
{
    private const string Voucher = "V050650101010017";
    private const string Card = "C100650101010017";

    [RequiresFact("chromium", "node")]
    public async Task Scanner_WhateverHasTheFocus_ReachesTheGifts_AndTheCustomerSignsOnTheScreen()
    {
        var (screen, counter) = await OpenAsync("18609910001");
        var page = screen.Page;
        await counter.Phone.FocusAsync();
        await ScanAsync(page, Voucher);
        await Expect(Serial(page, Voucher)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "欠发" }).First.FocusAsync();
        await ScanAsync(page, Card);
        await Expect(Serial(page, Card)).ToBeVisibleAsync();
        await page.GetByLabel("扫描券号、卡号").FocusAsync();
        await ScanAsync(page, Card);
        await Expect(page.GetByLabel("扫描券号、卡号")).ToHaveValueAsync("");
        await screen.PictureAsync("counter-scanned");
        await counter.EnterAsync();

        await counter.ComesUpAsync("签收");
        await page.Keyboard.PressAsync("F2");
        await counter.EnterAsync();
        await Expect(page.GetByText("请客户签名，或按 F2 改用纸质签收单")).ToBeVisibleAsync();
        await DrawAsync(page);
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync("counter-drawn");
        await counter.EnterAsync();
        await counter.ComesUpAsync("完成");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Owed_ByF8_WaitsInTheList_AndIsHandedOverLater()
    {
        var (screen, counter) = await OpenAsync("18609910002");
        var page = screen.Page;
        await page.Keyboard.PressAsync("F8");
        await Expect(page.GetByText("缺货，以后补发")).ToBeVisibleAsync();
        await screen.PictureAsync("counter-owed");
        await counter.EnterAsync();
        await counter.ComesUpAsync("签收");
        await counter.EnterAsync();
        await counter.ComesUpAsync("完成");

        await page.GetByText("欠发 1").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "186****0002" }).ClickAsync();
        await counter.ComesUpAsync("礼品");
        await ScanAsync(page, "V050650101010018");
        await counter.EnterAsync();
        await counter.ComesUpAsync("完成");
        await Expect(page.GetByText("欠发 0")).ToBeVisibleAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    private async Task<(Screen Screen, CounterDriver Counter)> OpenAsync(string phone)
    {
        var screen = await stage.OpenAsync();
        var counter = new CounterDriver(screen);
        await counter.OpenAsync();
        await counter.GoToAsync("礼品", phone);
        return (screen, counter);
    }

    private static ILocator Serial(IPage page, string serial) => page.GetByRole(AriaRole.Button, new() { Name = $"撤掉 {serial}" });

    /// <summary>A scanner's keys, 5 ms apart by their own time: how busy this machine is makes no hand of them.</summary>
    private static async Task ScanAsync(IPage page, string text)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var at = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        foreach (var key in text)
            await PressAsync(new() { ["type"] = "keyDown", ["text"] = key.ToString(), ["key"] = key.ToString() });
        await PressAsync(new() { ["type"] = "keyDown", ["text"] = "\r", ["key"] = "Enter", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 13 });
        await session.DetachAsync();

        async Task PressAsync(Dictionary<string, object> keys)
        {
            keys["timestamp"] = at += 0.005;
            await session.SendAsync("Input.dispatchKeyEvent", keys);
            keys["type"] = "keyUp";
            keys.Remove("text");
            await session.SendAsync("Input.dispatchKeyEvent", keys);
        }
    }

    private static async Task DrawAsync(IPage page)
    {
        var pad = (await page.GetByRole(AriaRole.Img, new() { Name = "签名框" }).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(pad.X + 60, pad.Y + 60);
        await page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (120, 40), (160, 110), (220, 50), (300, 100) })
            await page.Mouse.MoveAsync(pad.X + x, pad.Y + y, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }
}
