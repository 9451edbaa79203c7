using System.Net;
using Campaigns.Api.Tests.Campaigns;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Quotas;

public sealed class QuotaTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Rows =
        """{ "totals": [{ "tier": "gold", "units": 10 }], "items": [{ "branch": "6501", "tier": "gold", "cap": 6 }, { "branch": "6502", "tier": "gold", "cap": 4 }] }""";

    [Fact]
    public async Task Quotas_SetByRows_AreShownBySubtree()
    {
        var owner = await DraftAsync("rows");
        var answer = await owner.PutAsync("/campaigns/rows/quotas", Rows, "\"1\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await owner.GetJsonAsync("/api/v1/campaigns/rows/quotas")).Each("branch").ShouldBe(["6501", "6502"]);
        var supervisor = await host.SignedInAsync("supervisor2");
        var own = await supervisor.GetJsonAsync("/api/v1/campaigns/rows/quotas");
        own.Each("branch").ShouldBe(["6502"]);
        own.GetProperty("items")[0].GetProperty("free").GetInt64().ShouldBe(4);
        await (await owner.PutAsync("/campaigns/rows/quotas", Rows, "\"1\"")).ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed, "stale");
        await (await supervisor.PutAsync("/campaigns/rows/quotas", Rows, "\"2\"")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Quotas_NeitherSplitNorRows_IsRefused()
    {
        var owner = await DraftAsync("neither");
        await (await owner.PutAsync("/campaigns/neither/quotas", "{}", "\"1\"")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "quota-input");
        var both = Rows.Replace("\"items\"", "\"by\": \"members\", \"items\"", StringComparison.Ordinal);
        await (await owner.PutAsync("/campaigns/neither/quotas", both, "\"1\"")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "quota-input");
    }

    [Fact]
    public async Task Move_InsideThePrefecture_MovesFreeUnitsOnce()
    {
        var owner = await DraftAsync("move");
        await owner.PutAsync("/campaigns/move/quotas", Rows, "\"1\"");
        var supervisor = await host.SignedInAsync("supervisor");
        var body = """{ "from": "6501", "to": "650101", "tier": "gold", "units": 2, "reason": "县分公司会员较多" }""";
        var moved = await supervisor.PostAsync("/campaigns/move/quotas/move", body, "move-1");
        moved.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await moved.BodyAsync()).GetProperty("to").GetProperty("cap").GetInt64().ShouldBe(2);
        (await supervisor.PostAsync("/campaigns/move/quotas/move", body, "move-1")).Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        var much = body.Replace("\"units\": 2", "\"units\": 5", StringComparison.Ordinal);
        var problem = await (await supervisor.PostAsync("/campaigns/move/quotas/move", much, key: null)).ShouldBeProblemAsync(HttpStatusCode.Conflict, "quota-not-free");
        problem.GetProperty("detail").GetString().ShouldBe("机构6501金卡空余名额只有 4 个，不能调出 5 个");
        var elsewhere = body.Replace("650101", "6502", StringComparison.Ordinal);
        var outside = await (await supervisor.PostAsync("/campaigns/move/quotas/move", elsewhere, key: null)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        outside.GetProperty("errors").GetProperty("to").GetArrayLength().ShouldBe(1);
    }

    private async Task<HttpClient> DraftAsync(string code)
    {
        var owner = await host.SignedInAsync("hq");
        await owner.MustPostAsync("/campaigns", CampaignCalls.Definition(code));
        return owner;
    }
}
