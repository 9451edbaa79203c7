using Campaigns.Browser.Tests.Support;
using Microsoft.Playwright;
using Shared;
using static Microsoft.Playwright.Assertions;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>Customers who can't join, places that go to somebody else or run out, and cases that are left and gone on with.</summary>
public sealed class CounterCasesTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresFact("chromium", "node")]
    public async Task Refused_EveryReason_IsASentence_AndTheNextNumberCanBeTypedAtOnce()
    {
        var (screen, counter) = await OpenAsync();
        var page = screen.Page;
        await page.Keyboard.TypeAsync("18609910004");
        await Expect(page.GetByText("该号码在合约“畅享合约24个月”内，2027-06-30到期，到期后可参加")).ToBeVisibleAsync();
        await screen.ShouldBeAccessibleAsync();
        await screen.PictureAsync("counter-refused");

        await page.Keyboard.TypeAsync("18609910006");
        await Expect(page.GetByText("请到当地自有营业厅办理，就近可到")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("18609910008");
        await Expect(page.GetByText("号码状态为停机")).ToBeVisibleAsync();

        await page.Keyboard.TypeAsync("18609919999");
        await Expect(page.GetByText("没有找到该号码的会员，请核对号码")).ToBeVisibleAsync();
        await counter.LookUpAsync("18609910011");
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task LastUnit_TwoClerks_OneGetsIt_TheOtherReadsWhy()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        await new Office(stage).LeaveFreeAsync("silver", 1);
        await one.Counter.LookUpAsync("18609910003");
        await other.Counter.LookUpAsync("18609910011");
        await Task.WhenAll(one.Counter.EnterAsync(), other.Counter.EnterAsync());

        await Task.WhenAll(DecidedAsync(one.Screen.Page), DecidedAsync(other.Screen.Page));
        var got = await one.Screen.Page.GetByLabel("收据号").CountAsync() + await other.Screen.Page.GetByLabel("收据号").CountAsync();
        got.ShouldBe(1);

        static Task DecidedAsync(IPage page) => Expect(page.GetByLabel("收据号").Or(page.GetByRole(AriaRole.Alert).GetByText("银卡名额已用完"))).ToBeVisibleAsync();
    }

    [RequiresFact("chromium", "node")]
    public async Task Reservation_RanOut_MoneyTaken_NoPlaceLeft_SaysWhereTheMoneyIs_UntilNoted()
    {
        var office = new Office(stage);
        var (screen, counter) = await OpenAsync();
        var page = screen.Page;
        await counter.GoToAsync("缴费", "18609910002");
        await office.PassAsync(TimeSpan.FromMinutes(31));
        await office.LeaveFreeAsync("gold", 0);
        await counter.EnterAsync();

        var told = page.GetByText("预占已过期，款项已登记为待处理收款");
        await Expect(told).ToBeVisibleAsync();
        await Expect(page.GetByText("请主管处理")).ToBeVisibleAsync();
        await screen.PictureAsync("counter-unmatched");
        await page.ReloadAsync();
        await Expect(told).ToBeVisibleAsync();
        await screen.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "已记下" }).ClickAsync();
        await Expect(told).ToBeHiddenAsync();
        screen.Complaints.ShouldBeEmpty();
    }

    [RequiresFact("chromium", "node")]
    public async Task Esc_GoesBackAStep_AndNeverLosesMoneyTaken()
    {
        var (screen, counter) = await OpenAsync();
        var page = screen.Page;
        await counter.GoToAsync("缴费", "18609910001");
        await page.Keyboard.PressAsync("Escape");
        await counter.ComesUpAsync("选活动");
        (await new Office(stage).JoinedAsync("18609910001")).ShouldBe(0);

        await counter.EnterAsync();
        await counter.ComesUpAsync("缴费");
        await counter.EnterAsync();
        await counter.ComesUpAsync("礼品");
        await page.Keyboard.PressAsync("Escape");
        await Expect(counter.Phone).ToBeFocusedAsync();

        // It waits among the clerk's own, and Alt with its number goes on with it.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "186****0001" })).ToBeVisibleAsync();
        await screen.PictureAsync("counter-open");
        await page.Keyboard.PressAsync("Alt+1");
        await counter.ComesUpAsync("礼品");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "186****0001" }).ClickAsync();
        await counter.ComesUpAsync("礼品");
        screen.Complaints.ShouldBeEmpty();
    }

    private async Task<(Screen Screen, CounterDriver Counter)> OpenAsync()
    {
        var screen = await stage.OpenAsync();
        var counter = new CounterDriver(screen);
        await counter.OpenAsync();
        return (screen, counter);
    }
}
