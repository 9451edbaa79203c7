using System.Net;
using Campaigns.Api.Tests.Counter;
using Campaigns.Api.Tests.Support;
using static Campaigns.Api.Tests.Counter.CounterStage;

namespace Campaigns.Api.Tests.Halls;

/// <summary>What a counter's page asks for beside the steps, as its client sees it.</summary>
public sealed class HallTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await SetAsync(_host);
        await OpenAsync(_host, "thanks", Offer("one", Gift("card", 10_000)), units: 3);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Day_OfTheOwnHall_TellsTakingsStockAndWhatIsOpen()
    {
        var clerk = await _host.SignedInAsync("clerk");
        var reserved = await ReserveAsync(clerk, "thanks", Province.PhoneOf(101));
        await PayAsync(clerk, await ReserveAsync(clerk, "thanks", Province.PhoneOf(102)));

        var day = await clerk.GetJsonAsync("/api/v1/halls/65010101/day");

        (day.GetProperty("date").GetString(), day.GetProperty("remittanceDueFen").GetInt64()).ShouldBe(("2026-11-01", 10_000L));
        var cash = day.GetProperty("takings")[0];
        (cash.GetProperty("method").GetString(), cash.GetProperty("count").GetInt32(), cash.GetProperty("amountFen").GetInt64()).ShouldBe(("cash", 1, 10_000L));
        var cards = day.GetProperty("stock").EnumerateArray().Single(s => s.GetProperty("item").GetString() == "card");
        (cards.GetProperty("onHand").GetInt32(), cards.GetProperty("available").GetInt32()).ShouldBe((10, 8));
        day.GetProperty("open").EnumerateArray().Select(e => e.GetProperty("nextStep").GetString()).ShouldBe(["hand-over", "pay"]);
        var row = day.GetProperty("open")[1];
        (row.GetProperty("number").GetString(), row.GetProperty("phone").GetString(), row.GetProperty("memberName").GetString(), row.GetProperty("offerName").GetString())
            .ShouldBe((reserved.GetProperty("number").GetString(), "186****0101", "会员101", "档位one"));
        row.GetProperty("expiresAt").GetString().ShouldBe(reserved.GetProperty("expiresAt").GetString());
        day.GetProperty("counts").GetProperty("open").GetInt32().ShouldBe(2);
        (await clerk.GetJsonAsync("/api/v1/halls/65010101/day?on=2026-10-31")).GetProperty("enrolments").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Day_NotToBeSeenOrMalformed_IsAProblem()
    {
        var clerk = await _host.SignedInAsync("clerk");
        await (await clerk.GetAsync("/api/v1/halls/65020101/day")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "hall-unknown");
        await (await clerk.GetAsync("/api/v1/halls/65010101/day?on=today")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        var admin = await _host.SignedInAsync("admin");
        await (await admin.GetAsync("/api/v1/halls/65010101/day")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Enrolment_ReadAgain_HasAllToGoOnWith()
    {
        var clerk = await _host.SignedInAsync("clerk");
        var reserved = await ReserveAsync(clerk, "thanks", Province.PhoneOf(103));
        var number = reserved.GetProperty("number").GetString();

        var again = await clerk.GetJsonAsync($"/api/v1/enrolments/{number}");
        foreach (var member in new[] { "state", "nextStep", "expiresAt", "dueFen", "gifts" })
            again.GetProperty(member).GetRawText().ShouldBe(reserved.GetProperty(member).GetRawText());
        var parties = again.GetProperty("parties");
        (parties.GetProperty("memberName").GetString(), parties.GetProperty("offerName").GetString(), parties.GetProperty("branchName").GetString())
            .ShouldBe(("会员103", "档位one", "机构650101"));

        await PayAsync(clerk, reserved);
        again = await clerk.GetJsonAsync($"/api/v1/enrolments/{number}");
        again.GetProperty("nextStep").GetString().ShouldBe("hand-over");
        again.GetProperty("parties").GetProperty("receipt").GetProperty("amountFen").GetInt64().ShouldBe(10_000);
    }
}
