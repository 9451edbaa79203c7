using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.SignIn;

/// <summary>Coming in, going out, and what happens to a page whose session has ended.</summary>
public sealed class SignInTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresFact("chromium", "node")]
    public async Task SignIn_WrongPassword_IsTold_AndTheRightOneEnters()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await page.GotoAsync("/counter");
        await page.GetByLabel("工号").FillAsync("clerk");
        await page.GetByLabel("密码").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByLabel("密码").FillAsync("demo");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("客户手机号")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await Expect(page.GetByLabel("工号")).ToBeVisibleAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Session_Ended_AsksOverThePage_AndNothingTypedIsLost()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await screen.SignInAsync("clerk");
        await page.GetByLabel("客户手机号").PressSequentiallyAsync("186099100");
        await page.Context.ClearCookiesAsync();
        await page.GetByLabel("客户手机号").PressSequentiallyAsync("01");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByLabel("密码").FillAsync("demo");
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByLabel("客户手机号")).ToHaveValueAsync("186 0991 0001");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SignIn_Page_IsAccessible(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        await screen.Page.GotoAsync("/");
        await Expect(screen.Page.GetByText("演示账号")).ToBeVisibleAsync();
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync("sign-in");
        screen.Complaints.ShouldBeEmpty();
    }
}
