using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>What a clerk does at the counter page.</summary>
internal sealed class CounterDriver(IPage page)
{
    public ILocator Next => page.Locator("form button[type=submit]");

    /// <summary>Enter, when the step has come to rest: a person reads it first.</summary>
    public async Task EnterAsync()
    {
        await Expect(Next).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
