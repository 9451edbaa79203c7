using Microsoft.Playwright;

namespace Campaigns.Browser.Tests.Support;

/// <summary>One browser for the whole project, started by the first test that needs it: Debian's Chromium, driven by Playwright.</summary>
public static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    private static readonly Lazy<Task<IBrowser>> Browser = new(StartAsync);

    /// <summary>Ended with the test process, as its child.</summary>
    public static Task<IBrowser> GetAsync() => Browser.Value;

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Screen.Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
    }
}
