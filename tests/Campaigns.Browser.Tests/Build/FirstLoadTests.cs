using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Build;

/// <summary>What a hall PC fetches before the first customer can be served.</summary>
public sealed class FirstLoadTests(Stage stage, ITestOutputHelper output) : IClassFixture<Stage>
{
    private const long MostBytes = 350 * 1024;

    [RequiresFact("chromium", "node")]
    public async Task CounterPage_FirstLoad_StaysSmall_AndComesFromTheServiceAlone()
    {
        var screen = await stage.OpenAsync();
        var page = screen.Page;
        var bytes = 0L;
        var elsewhere = new List<string>();
        page.RequestFinished += async (_, request) =>
        {
            var sizes = await request.SizesAsync();
            Interlocked.Add(ref bytes, sizes.ResponseBodySize);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(stage.Service.Address.ToString(), StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        await screen.SignInAsync("clerk", "/counter");
        await Expect(page.GetByLabel("客户手机号")).ToBeFocusedAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        output.WriteLine($"{Interlocked.Read(ref bytes)} bytes");
        elsewhere.ShouldBeEmpty();
        Interlocked.Read(ref bytes).ShouldBeInRange(1, MostBytes);
    }
}
