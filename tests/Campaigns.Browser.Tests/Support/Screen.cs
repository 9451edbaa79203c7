using Campaigns.Application.Sample;
using Microsoft.Playwright;

namespace Campaigns.Browser.Tests.Support;

/// <summary>How a page is looked at; a hall PC in the light theme unless told otherwise.</summary>
public sealed record ScreenOptions(bool Dark = false, int Width = 1366, int Height = 768);

/// <summary>One open page, and what the browser complained of meanwhile: a script's fault or a breach of the content security policy fails the test that looks.</summary>
public sealed class Screen
{
    /// <summary>How long an expectation may take on a very busy machine, in milliseconds.</summary>
    public const float Patience = 30_000;

    private readonly List<string> _complaints = [];

    public Screen(IPage page, ScreenOptions options)
    {
        (Page, Options) = (page, options);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            // The browser itself notes each refused request; the page's own answer to those is what tests look at.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public ScreenOptions Options { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Signs a demo account in by name and password, as anybody else would.</summary>
    public async Task SignInAsync(string userName, string path = "/")
    {
        await Page.GotoAsync(path);
        await Page.GetByLabel("工号").FillAsync(userName);
        await Page.GetByLabel("密码").FillAsync(SampleAccounts.Password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByRole(AriaRole.Navigation).WaitForAsync();
    }

    /// <summary>A picture for people to look at: <c>artifacts/screens</c> of the repository, or where <c>CAMPAIGNS_SCREENS</c> says.</summary>
    public Task PictureAsync(string name) => PictureAsync(Page, name);

    /// <inheritdoc cref="PictureAsync(string)"/>
    /// <param name="page">Another window of the same browser.</param>
    public async Task PictureAsync(IPage page, string name) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Screens, $"{name}-{(Options.Dark ? "dark" : "light")}.png"),
        Animations = ScreenshotAnimations.Disabled,
    });
}
