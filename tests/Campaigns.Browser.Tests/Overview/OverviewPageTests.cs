using System.Text.RegularExpressions;
using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Overview;

/// <summary>The overview: charts with their numbers, narrowed by the address, leading to the rows behind them.</summary>
public sealed partial class OverviewPageTests(OverviewStage stage) : IClassFixture<OverviewStage>
{
    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Overview_OfHeadOffice_IsChartsAndTablesThatLeadToTheRows(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark));
        var page = screen.Page;
        await screen.SignInAsync("hq", "/overview");
        await Expect(page.GetByText("12/46,000")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(ReferenceCampaign());
        var completion = page.GetByRole(AriaRole.Region, new() { Name = "各机构名额完成", Exact = true });
        await Expect(completion.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Expect(completion.Locator("canvas")).ToBeVisibleAsync();
        await LookAsync(screen, "overview");

        await completion.GetByRole(AriaRole.Button, new() { Name = "看表格" }).ClickAsync();
        await Expect(completion.GetByRole(AriaRole.Row)).ToHaveCountAsync(17);
        await LookAsync(screen, "overview-table");
        await completion.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(RowsBehind());
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Chart_Clicked_LeadsToTheRows()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        await screen.SignInAsync("hq", "/overview?campaign=thank-you-members&branch=6501");
        var completion = page.GetByRole(AriaRole.Region, new() { Name = "各机构名额完成", Exact = true });
        var canvas = completion.Locator("canvas");
        await Expect(canvas).ToBeVisibleAsync();
        // Its one bar lies in the middle of the picture's height, most of it what is left.
        var box = (await canvas.BoundingBoxAsync())!;
        await canvas.ClickAsync(new() { Position = new() { X = box.Width / 2, Y = box.Height / 2 } });
        await Expect(page).ToHaveURLAsync(RowsBehind());
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresTheory("chromium", "node")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Overview_OfAManagerOnAPhone_IsOneColumn(bool dark)
    {
        var screen = await stage.OpenAsync(new ScreenOptions(dark, 390, 844));
        var page = screen.Page;
        await screen.SignInAsync("manager", "/overview");
        await Expect(page.GetByText("上级机构的名额").First).ToBeVisibleAsync();
        await Expect(page.Locator("canvas").First).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        await LookAsync(screen, "overview-phone");
        screen.Complaints.ShouldBeEmpty();
    }

    private static async Task LookAsync(Screen screen, string name)
    {
        await screen.PictureAsync(name);
        await screen.ShouldBeAccessibleAsync();
    }

    [GeneratedRegex("campaign=thank-you-members")]
    private static partial Regex ReferenceCampaign();

    [GeneratedRegex(@"/queries\?campaign=thank-you-members&branch=6501")]
    private static partial Regex RowsBehind();
}
