using System.Globalization;
using System.Net;
using System.Text.Json;
using Campaigns.Api.Tests.Crash;
using Campaigns.Application.Sample;
using Campaigns.TestKit;
using Campaigns.TestKit.Processes;

namespace Campaigns.Api.Tests.Counter;

/// <summary>What a clerk types wrongly, as a client of the running service sees it: a code, a Chinese sentence with the facts, nothing half done.</summary>
public sealed class CounterProblemTests : IAsyncLifetime
{
    private const string Campaign = "thank-you-members";

    private ServiceProcess? _service;
    private int _keys;

    private ServiceProcess Service => _service ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        _service = await ServiceProcess.StartAsync(Path.Combine(TestFolder.Create("counter"), "data"), []);
        await _service.SignInAsync("clerk", "hq", "supervisor", "finance");
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
    }

    [Fact]
    public async Task Counter_EverythingDoneWrongly_IsToldInChineseAndLeavesNothing()
    {
        await ShouldBeAsync(ReserveAsync("19900000000"), HttpStatusCode.NotFound, "member-unknown", "没有找到该号码的会员，请核对号码");
        var bound = await ShouldBeAsync(ReserveAsync(SampleMembers.Bound), HttpStatusCode.Conflict, "not-eligible", "该会员暂不能参加本活动");
        bound.GetProperty("reasons")[0].GetProperty("message").GetString()!.ShouldContain("2027-06-30到期，到期后可参加");
        var elsewhere = await ShouldBeAsync(ReserveAsync(SampleMembers.Elsewhere), HttpStatusCode.Conflict, "not-eligible", "该会员暂不能参加本活动");
        elsewhere.GetProperty("reasons")[0].GetProperty("message").GetString()!.ShouldContain("请到当地自有营业厅办理，就近可到");
        elsewhere.GetProperty("reasons")[0].GetProperty("data").GetProperty("halls").GetString()!.Split(',').Length.ShouldBeInRange(1, 3);

        var gold = await NumberAsync(ReserveAsync(SampleMembers.Gold));
        await ShouldBeAsync(PayAsync(gold, 10_000, "SJ-1"), HttpStatusCode.Conflict, "wrong-amount", "应收 200.00，实收 100.00，请核对");
        var method = await ShouldBeAsync(
            SendAsync($"/enrolments/{gold}/payment", new { amountFen = 20_000, receiptNo = "SJ-1", method = "shells" }),
            HttpStatusCode.BadRequest,
            "invalid-request",
            "提交的内容有误，请按提示修改");
        method.GetProperty("errors").TryGetProperty("method", out _).ShouldBeTrue();
        (await PayAsync(gold, 20_000, "SJ-1")).Status.ShouldBe(HttpStatusCode.OK);

        var silver = await NumberAsync(ReserveAsync(SampleMembers.Silver));
        await ShouldBeAsync(PayAsync(silver, 10_000, "SJ-1"), HttpStatusCode.Conflict, "receipt-used", "收据号 SJ-1 已使用，请核对");
        await ShouldBeAsync(GiftsAsync(silver, "V1", "C1"), HttpStatusCode.Conflict, "invalid-state", $"受理单 {silver} 当前为“已预占”，不能发放礼品");
        (await PayAsync(silver, 10_000, "SJ-2")).Status.ShouldBe(HttpStatusCode.OK);
        await ShouldBeAsync(GiftsAsync(silver, "V1", "C1"), HttpStatusCode.Conflict, "serial-unknown", "没有找到卡号 V1，请核对");

        var reused = new NotedRequest("clerk", "/enrolments", new { campaign = Campaign, phone = SampleMembers.NoManager }, "one-key");
        (await Service.SendAsync(reused))!.Status.ShouldBe(HttpStatusCode.Created);
        var other = reused with { Body = new { campaign = Campaign, phone = SampleMembers.Reissued } };
        await ShouldBeAsync(AnswerAsync(other), HttpStatusCode.UnprocessableEntity, "idempotency-key-reused", "该请求编号已用于另一笔业务，请重新提交");

        var late = await NumberAsync(ReserveAsync(SampleMembers.Neighbour));
        (await SendAsync("/demo/clock", new { now = "2026-11-03T09:00:00+08:00" })).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync($"/campaigns/{Campaign}/suspend", new { reason = "盘点" }, "hq")).Status.ShouldBe(HttpStatusCode.OK);
        await ShouldBeAsync(ReserveAsync(SampleMembers.Reissued), HttpStatusCode.Conflict, "campaign-suspended", "活动“会员感恩回馈”已暂停，暂不受理");
        var kept = await PayAsync(late, 20_000, "SJ-3");
        var receipt = kept.Body.GetProperty("data").GetProperty("receipt").GetString();
        await ShouldBeAsync(
            Task.FromResult(kept), HttpStatusCode.Conflict, "reservation-lapsed", $"预占已过期，款项已登记为待处理收款 {receipt}，可重新办理或退款");
        (await SendAsync($"/receipts/{receipt}/refund", new { reason = "客户要求退款" }, "supervisor")).Status.ShouldBe(HttpStatusCode.OK);

        foreach (var rule in (await Service.GetAsync("finance", "/integrity")).GetProperty("items").EnumerateArray())
            rule.GetProperty("holds").GetBoolean().ShouldBeTrue(rule.GetRawText());
    }

    private static async Task<JsonElement> ShouldBeAsync(Task<NotedAnswer> answer, HttpStatusCode status, string code, string detail)
    {
        var (actual, _, body) = await answer;
        body.GetProperty("code").GetString().ShouldBe(code, body.GetRawText());
        actual.ShouldBe(status);
        body.GetProperty("detail").GetString().ShouldBe(detail);
        return body;
    }

    private static async Task<string> NumberAsync(Task<NotedAnswer> answer) => (await answer).Body.GetProperty("number").GetString()!;

    private Task<NotedAnswer> ReserveAsync(string phone) => SendAsync("/enrolments", new { campaign = Campaign, phone });

    private Task<NotedAnswer> PayAsync(string number, long amountFen, string receiptNo) =>
        SendAsync($"/enrolments/{number}/payment", new { amountFen, receiptNo, method = "cash" });

    private Task<NotedAnswer> GiftsAsync(string number, string voucher, string card) =>
        SendAsync(
            $"/enrolments/{number}/gifts",
            new { items = new[] { new { item = "alliance-voucher", serials = new[] { voucher } }, new { item = "recharge-card", serials = new[] { card } } } });

    private Task<NotedAnswer> SendAsync(string path, object body, string userName = "clerk") =>
        AnswerAsync(new NotedRequest(userName, path, body, string.Create(CultureInfo.InvariantCulture, $"k{++_keys}")));

    private async Task<NotedAnswer> AnswerAsync(NotedRequest request) =>
        await Service.SendAsync(request) ?? throw new InvalidOperationException("the service went away");
}
