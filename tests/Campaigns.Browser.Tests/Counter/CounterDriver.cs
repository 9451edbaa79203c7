using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>What a clerk does at the counter page, and what is there when a step has come up.</summary>
internal sealed class CounterDriver(Screen screen)
{
    /// <summary>The steps with a request of their own, in their order.</summary>
    public static readonly IReadOnlyList<string> Steps = ["选活动", "缴费", "礼品", "签收"];

    private IPage Page => screen.Page;

    public ILocator Next => Page.Locator("form button[type=submit]");

    public ILocator Phone => Page.GetByLabel("客户手机号");

    public async Task OpenAsync()
    {
        await screen.SignInAsync("clerk");
        await Expect(Phone).ToBeFocusedAsync();
    }

    /// <summary>Types the number; the offer comes up by itself.</summary>
    public async Task LookUpAsync(string phone)
    {
        await Page.Keyboard.TypeAsync(phone);
        await ComesUpAsync("选活动");
    }

    /// <summary>The step is there, and what its default needs is filled in.</summary>
    public async Task ComesUpAsync(string step)
    {
        await Expect(Page.Locator("[aria-current=step]")).ToHaveTextAsync(step);
        if (step == "缴费" && await Page.GetByLabel("收据号").InputValueAsync() == "")
            await Page.GetByLabel("收据号").FillAsync($"SJ-{Guid.NewGuid():N}");
        if (step != "完成")
            await Expect(Next).ToBeEnabledAsync();
    }

    /// <summary>Enter, when the step has come to rest: a person reads it first.</summary>
    public async Task EnterAsync()
    {
        await Expect(Next).ToBeEnabledAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>From the phone field to this step, the usual way.</summary>
    public async Task GoToAsync(string step, string phone)
    {
        await LookUpAsync(phone);
        foreach (var before in Steps.TakeWhile(s => s != step))
        {
            await ComesUpAsync(before);
            await EnterAsync();
        }

        await ComesUpAsync(step);
    }

    public static string After(string step) => step == Steps[^1] ? "完成" : Steps[Steps.ToList().IndexOf(step) + 1];
}
