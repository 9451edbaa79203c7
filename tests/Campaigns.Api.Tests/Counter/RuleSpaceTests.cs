using System.Net;
using Campaigns.Api.Tests.Campaigns;
using Campaigns.Api.Tests.Support;
using static Campaigns.Api.Tests.Counter.CounterStage;

namespace Campaigns.Api.Tests.Counter;

/// <summary>What campaigns vary in, as a client of the counter sees it.</summary>
public sealed class RuleSpaceTests : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Either = """, "choice": "present" """;

    private readonly ApiHost _host;

    public RuleSpaceTests(ApiHost host) => _host = host;

    public async Task InitializeAsync()
    {
        if (await _host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM book") == 0)
            await SetAsync(_host);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Choices_AreOfferedTakenAndRefused()
    {
        await OpenAsync(_host, "choices", Offer("one", $"{Gift("voucher", 5_000, Either)}, {Gift("card", 10_000, Either)}"));
        var clerk = await _host.SignedInAsync("clerk");
        var phone = Province.PhoneOf(102);

        var seen = await clerk.GetJsonAsync($"/api/v1/campaigns/choices/eligibility/{phone}");
        var choice = seen.GetProperty("offers")[0].GetProperty("choices")[0];
        choice.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()).ShouldBe(["礼券", "充值卡"]);

        var wrong = await (await clerk.PostAsync("/enrolments", Reservation("choices", phone, """, "choices": ["umbrella"] """), key: null))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "gift-choice-unknown");
        wrong.GetProperty("detail").GetString().ShouldBe("“umbrella”不在可选礼品之内");
        var reserved = await ReserveAsync(clerk, "choices", phone, """, "choices": ["card"] """);
        reserved.GetProperty("gifts").EnumerateArray().Select(g => g.GetProperty("item").GetString()).ShouldBe(["card"]);
    }

    [Fact]
    public async Task Bands_AreShownInPlainDataAndTakenByCode()
    {
        await OpenAsync(
            _host, "bands", $$"""{{Offer("small")}}, {{Offer("large", more: """ "bonus": { "amountFen": 1001, "months": 2 }, """)}}""");
        var clerk = await _host.SignedInAsync("clerk");
        var phone = Province.PhoneOf(102);

        var offers = (await clerk.GetJsonAsync($"/api/v1/campaigns/bands/eligibility/{phone}")).GetProperty("offers");

        offers.EnumerateArray().Select(o => o.GetProperty("code").GetString()).ShouldBe(["small", "large"]);
        var large = offers[1];
        (large.GetProperty("months").GetInt32(), large.GetProperty("firstPeriod").GetString(), large.GetProperty("bonusFen").GetInt64()).ShouldBe((5, "2026-12", 1_001));
        large.GetProperty("instalments").EnumerateArray().Where(i => i.GetProperty("lot").GetString() == "bonus")
            .Select(i => i.GetProperty("amountFen").GetInt64()).ShouldBe([500, 501]);
        (await ReserveAsync(clerk, "bands", phone, """, "offer": "large" """)).GetProperty("offer").GetString().ShouldBe("large");
    }

    [Fact]
    public async Task Channel_DecidesOffersAndExtras()
    {
        var extra = Gift("voucher", 5_000, """, "when": [{ "kind": "channel", "in": ["online"] }] """);
        await OpenAsync(_host, "channel", Offer("one", $"{Gift("card", 10_000)}, {extra}"));
        var clerk = await _host.SignedInAsync("clerk");

        var online = await ReserveAsync(clerk, "channel", Province.PhoneOf(102), """, "channel": "online" """);
        var hall = await ReserveAsync(clerk, "channel", Province.PhoneOf(103));
        var telesales = await clerk.GetJsonAsync($"/api/v1/campaigns/channel/eligibility/{Province.PhoneOf(101)}?channel=telesales");

        online.GetProperty("channel").GetString().ShouldBe("online");
        (online.GetProperty("gifts").GetArrayLength(), hall.GetProperty("gifts").GetArrayLength()).ShouldBe((2, 1));
        telesales.GetProperty("reasons")[0].GetProperty("code").GetString().ShouldBe("channel-not-open");
        await (await clerk.GetAsync($"/api/v1/members/{Province.PhoneOf(101)}/offers?channel=pigeon")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Offers_AreRankedWithASentence()
    {
        await OpenAsync(_host, "rank-best", Offer("one"), """ "priority": 90, "exclusionGroups": ["rank"], """);
        await OpenAsync(_host, "rank-other", Offer("one"), """ "priority": 80, "exclusionGroups": ["rank"], """);
        var clerk = await _host.SignedInAsync("clerk");

        var items = (await clerk.GetJsonAsync($"/api/v1/members/{Province.PhoneOf(101)}/offers")).GetProperty("items");

        var (best, other) = (items[0], items.EnumerateArray().Single(i => i.GetProperty("campaign").GetString() == "rank-other"));
        (best.GetProperty("campaign").GetString(), best.GetProperty("standing").GetString()).ShouldBe(("rank-best", "recommended"));
        best.GetProperty("why").GetProperty("message").GetString().ShouldBe("优先级（90）最高，高于“活动rank-other”，推荐办理");
        (other.GetProperty("standing").GetString(), other.GetProperty("why").GetProperty("code").GetString()).ShouldBe(("alternative", "standing-group"));
        other.GetProperty("why").GetProperty("message").GetString().ShouldBe("与“活动rank-best”互斥（互斥组 rank），只能参加其中一项");
    }

    [Fact]
    public async Task Overrun_TakesTheBranchsUnitAndThenIsFull()
    {
        await OpenAsync(_host, "overrun", Offer("one"), """ "maxPerMember": 3, """, units: 1, overrun: 1);
        var clerk = await _host.SignedInAsync("clerk");
        var phone = Province.PhoneOf(103);

        (await ReserveAsync(clerk, "overrun", phone)).GetProperty("funding").GetString().ShouldBe("hq");
        (await ReserveAsync(clerk, "overrun", phone)).GetProperty("funding").GetString().ShouldBe("branch");
        await (await clerk.PostAsync("/enrolments", Reservation("overrun", phone), key: null)).ShouldBeProblemAsync(HttpStatusCode.Conflict, "quota-full");

        var owner = await _host.SignedInAsync("hq");
        var rows = """{ "items": [{ "branch": "6501", "tier": "gold", "cap": 1, "overrunAllowed": 2 }] , "totals": [{ "tier": "gold", "units": 1 }] }""";
        var tooMuch = await (await owner.PutAsync("/campaigns/overrun/quotas", rows, await owner.ETagAsync("overrun")))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "quota-overrun-above-policy");
        tooMuch.GetProperty("detail").GetString().ShouldBe("机构6501金卡超额不能超过 1 个（名额的 100%），填写的是 2 个");
    }

    [Fact]
    public async Task CancellationQuote_SaysOnWhichTermItStands()
    {
        await OpenAsync(_host, "quote", Offer("one", Gift("card", 10_000)), """ "cancellation": { "allowed": false, "sameDayUndo": true }, """);
        var (clerk, supervisor) = (await _host.SignedInAsync("clerk"), await _host.SignedInAsync("supervisor"));
        var paid = await PayAsync(clerk, await ReserveAsync(clerk, "quote", Province.PhoneOf(103)));
        var number = paid.GetProperty("number").GetString();
        var serial = paid.GetProperty("gifts")[0].GetProperty("suggestedSerials")[0].GetString();
        await clerk.MustPostAsync($"/enrolments/{number}/gifts", $$"""{ "items": [{ "item": "card", "serials": ["{{serial}}"] }] }""");

        var keeping = await supervisor.GetJsonAsync($"/api/v1/enrolments/{number}/cancellation");
        var returning = await supervisor.GetJsonAsync($"/api/v1/enrolments/{number}/cancellation?returned={serial}");

        (keeping.GetProperty("possible").GetBoolean(), keeping.GetProperty("why").GetProperty("message").GetString()).ShouldBe((false, "当日撤销须退回全部礼品"));
        (returning.GetProperty("possible").GetBoolean(), returning.GetProperty("refundFen").GetInt64()).ShouldBe((true, 10_000));
        returning.GetProperty("why").GetProperty("message").GetString().ShouldBe("2026-11-01 当日撤销：未到账金额全部退还，不收费用");
    }

    [Fact]
    public async Task UnreadableRules_AreShownAndDeny()
    {
        await OpenAsync(_host, "unreadable", Offer("one"));
        await _host.Db.ExecuteAsync(
            "UPDATE campaign_revision SET definition = 'nonsense' WHERE campaign_id = (SELECT id FROM campaign WHERE code = 'unreadable')");
        var (clerk, owner) = (await _host.SignedInAsync("clerk"), await _host.SignedInAsync("hq"));

        (await owner.GetJsonAsync("/api/v1/campaigns/unreadable")).GetProperty("unreadable").GetBoolean().ShouldBeTrue();
        await (await owner.PutAsync("/campaigns/unreadable/quotas", """{ "by": "unlimited" }""", await owner.ETagAsync("unreadable")))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "revision-unreadable");
        await owner.MustPostAsync("/campaigns/unreadable/suspend", """{ "reason": "规则损坏" }""");
        await (await clerk.PostAsync("/enrolments", Reservation("unreadable", Province.PhoneOf(102)), key: null))
            .ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign-suspended");
    }
}
