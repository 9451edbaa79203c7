using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>
/// Whatever happens to the page, the line or the mouse in whichever step: the member is enrolled once, and the clerk goes on where they were.
/// </summary>
public sealed class CounterSafetyTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly string[] Changes = ["/payment", "/gifts", "/signature"];

    [RequiresFact("chromium", "node")]
    public Task Reload_BeforeTheAnswer_InEveryStep_GoesOn() => EnrolAsync("18609910001", async (screen, counter) =>
    {
        var step = await screen.Page.Locator("[aria-current=step]").InnerTextAsync();
        // The service has done it, but its answer never comes to this page: only the first request is held, what the next page sends goes through.
        var reached = new TaskCompletionSource();
        await screen.Page.RouteAsync(IsChange, async route =>
        {
            if (reached.Task.IsCompleted)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            reached.SetResult();
        });
        await counter.EnterAsync();
        await reached.Task;
        await screen.Page.ReloadAsync();
        await counter.ComesUpAsync(CounterDriver.After(step));
        await screen.Page.UnrouteAsync(IsChange);
    });

    [RequiresFact("chromium", "node")]
    public Task Line_LostBeforeSending_InEveryStep_SaysSo_AndGoesOnByItself() => EnrolAsync("18609910002", async (screen, counter) =>
    {
        var step = await screen.Page.Locator("[aria-current=step]").InnerTextAsync();
        await screen.Page.Context.SetOfflineAsync(true);
        await counter.EnterAsync();
        await Expect(screen.Page.GetByText($"网络中断，已保存到“{step}”一步，恢复后自动继续")).ToBeVisibleAsync();
        if (step == "缴费")
            await screen.PictureAsync("counter-lost");
        await screen.Page.Context.SetOfflineAsync(false);
    });

    [RequiresFact("chromium", "node")]
    public Task Line_LostWithTheAnswer_InEveryStep_GoesOnByItself() => EnrolAsync("18609910003", async (screen, counter) =>
    {
        await screen.Page.RouteAsync(IsChange, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        }, new() { Times = 1 });
        await counter.EnterAsync();
    });

    [RequiresFact("chromium", "node")]
    public Task DoubleClick_InEveryStep_CountsOnce() => EnrolAsync("18609910009", (_, counter) => counter.Next.DblClickAsync());

    [RequiresFact("chromium", "node")]
    public Task DoubleEnter_InEveryStep_CountsOnce() => EnrolAsync("18609910010", async (screen, counter) =>
    {
        await counter.EnterAsync();
        await screen.Page.Keyboard.PressAsync("Enter");
    });

    [RequiresFact("chromium", "node")]
    public async Task Line_LostAtTheNumber_AsksAgainByItself()
    {
        var screen = await stage.OpenAsync();
        var counter = new CounterDriver(screen);
        await counter.OpenAsync();
        await screen.Page.Context.SetOfflineAsync(true);
        await screen.Page.Keyboard.TypeAsync("18609910011");
        await Expect(screen.Page.GetByText("网络中断，恢复后自动继续")).ToBeVisibleAsync();
        await screen.Page.Context.SetOfflineAsync(false);
        await counter.ComesUpAsync("选活动");
    }

    /// <summary>One customer through every step, something going wrong in each.</summary>
    private async Task EnrolAsync(string phone, Func<Screen, CounterDriver, Task> submit)
    {
        var screen = await stage.OpenAsync();
        var counter = new CounterDriver(screen);
        await counter.OpenAsync();
        await counter.LookUpAsync(phone);
        foreach (var step in CounterDriver.Steps)
        {
            await counter.ComesUpAsync(step);
            await submit(screen, counter);
            await counter.ComesUpAsync(CounterDriver.After(step));
        }

        (await new Office(stage).JoinedAsync(phone)).ShouldBe(1);
        screen.Complaints.ShouldBeEmpty();
    }

    /// <summary>Requests that reserve or move an enrolment.</summary>
    private static bool IsChange(string address)
    {
        var path = new Uri(address).AbsolutePath;
        return path.EndsWith("/enrolments", StringComparison.Ordinal)
            || (path.Contains("/enrolments/", StringComparison.Ordinal) && Changes.Any(c => path.EndsWith(c, StringComparison.Ordinal)));
    }
}
