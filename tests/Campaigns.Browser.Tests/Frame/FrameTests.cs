using Campaigns.Browser.Tests.Counter;
using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Frame;

/// <summary>What is around every page: language, theme, password, and windows smaller than a hall PC's.</summary>
public sealed class FrameTests(Stage stage) : IClassFixture<Stage>
{
    private const string Fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    [RequiresFact("chromium", "node")]
    public async Task LanguageAndTheme_Switched_StaySoAfterAReload_AndNothingTypedIsLost()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await new CounterDriver(screen).OpenAsync();
        await page.Keyboard.TypeAsync("186099");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByLabel("Customer's phone")).ToHaveValueAsync("186099");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync("counter-english");

        await page.ReloadAsync();
        await Expect(page.GetByLabel("Customer's phone")).ToHaveValueAsync("186099");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.GetByLabel("客户手机号")).ToBeVisibleAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Password_Dialog_IsAccessible_AndSaysWhatIsWrong(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        await screen.SignInAsync("clerk");
        await OpenPasswordAsync(screen.Page);
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("现在的密码").FillAsync("wrong");
        await dialog.GetByLabel("新密码", new() { Exact = true }).FillAsync("Counter-2026-b");
        await dialog.GetByLabel("再输一次新密码").FillAsync("Counter-2026-c");
        await Expect(dialog.GetByText("两次输入的新密码不一样")).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "修改", Exact = true })).ToBeDisabledAsync();
        await dialog.GetByLabel("再输一次新密码").FillAsync("Counter-2026-b");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "修改", Exact = true }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync("password");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Password_Changed_IsTheOneToSignInWith()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await screen.SignInAsync("supervisor");
        await OpenPasswordAsync(page);
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("现在的密码").FillAsync("demo");
        await dialog.GetByLabel("新密码", new() { Exact = true }).FillAsync("Counter-2026-b");
        await dialog.GetByLabel("再输一次新密码").FillAsync("Counter-2026-b");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "修改", Exact = true }).ClickAsync();
        await Expect(page.GetByText("密码已修改")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GetByLabel("工号").FillAsync("supervisor");
        await page.GetByLabel("密码").FillAsync("Counter-2026-b");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "退出" })).ToBeVisibleAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    /// <summary>A hall PC at 200 percent, and a phone.</summary>
    [RequiresTheory("chromium", "node")]
    [InlineData(683, 384, "zoomed")]
    [InlineData(390, 844, "narrow")]
    public async Task Counter_InASmallWindow_NeedsNoSidewaysScrolling(int width, int height, string name)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(Width: width, Height: height));
        var page = screen.Page;
        await new CounterDriver(screen).OpenAsync();
        await page.Keyboard.TypeAsync("18609910001");
        var agreed = page.GetByRole(AriaRole.Button, new() { Name = "客户同意，办理" });
        await Expect(agreed).ToBeFocusedAsync();
        await Expect(agreed).ToBeInViewportAsync();
        (await page.EvaluateAsync<bool>(Fits)).ShouldBeTrue();
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync($"counter-{name}");
        screen.Complaints.ShouldBeEmpty();
    }

    /// <summary>On a hall PC nothing has to be scrolled to.</summary>
    [RequiresFact("chromium", "node")]
    public async Task Counter_OnAHallPc_NeedsNoScrolling()
    {
        var screen = await stage.OpenAsync();
        await new CounterDriver(screen).OpenAsync();
        await screen.Page.Keyboard.TypeAsync("18609910001");
        await Expect(screen.Page.GetByRole(AriaRole.Button, new() { Name = "客户同意，办理" })).ToBeFocusedAsync();
        (await screen.Page.EvaluateAsync<bool>($"{Fits} && document.documentElement.scrollHeight <= innerHeight")).ShouldBeTrue();
    }

    private static Task OpenPasswordAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "修改密码" }).ClickAsync();
}
