using System.Net;
using System.Reflection;
using Campaigns.Api.Features.Campaigns;
using Campaigns.Api.Tests.Support;
using Campaigns.Rules.Definitions;

namespace Campaigns.Api.Tests.Campaigns;

public sealed class CampaignTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Campaign_FromDraftToClosed_AnswersWithItsState()
    {
        await CampaignCalls.AddGiftItemAsync(host);
        var owner = await host.SignedInAsync("hq");
        var finance = await host.SignedInAsync("finance");
        var created = await owner.PostAsync("/campaigns", CampaignCalls.Definition("life"), key: null);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        created.Headers.Location!.ToString().ShouldBe("/api/v1/campaigns/life");
        created.Headers.ETag!.Tag.ShouldBe("\"1\"");
        (await owner.MustPostAsync("/campaigns/life/submit")).GetProperty("pending").GetProperty("state").GetString().ShouldBe("submitted");
        (await finance.MustPostAsync("/campaigns/life/approve", "")).GetProperty("revisionState").GetString().ShouldBe("approved");
        var split = """{ "totals": [{ "tier": "gold", "units": 100 }], "by": "members" }""";
        (await owner.PutAsync("/campaigns/life/quotas", split, await owner.ETagAsync("life"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var (move, state) in new[] { ("open", "open"), ("suspend", "suspended"), ("resume", "open"), ("close", "closed") })
            (await owner.MustPostAsync($"/campaigns/life/{move}", """{ "reason": "按计划" }""")).GetProperty("state").GetString().ShouldBe(state);
        var refused = await owner.PostAsync("/campaigns/life/open", "{}", key: null);
        var problem = await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "campaign-state");
        problem.GetProperty("detail").GetString().ShouldBe("活动已结束，不能开启");
        (await owner.GetJsonAsync("/api/v1/campaigns?state=closed")).Each("code").ShouldBe(["life"]);
    }

    [Fact]
    public async Task Change_AnAnswerSentBack_IsTakenWithTheRightETagOnly()
    {
        var owner = await host.SignedInAsync("hq");
        await owner.MustPostAsync("/campaigns", CampaignCalls.Definition("change"));
        var body = (await owner.GetJsonAsync("/api/v1/campaigns/change")).GetRawText().Replace("会员感恩回馈", "新名称", StringComparison.Ordinal);
        var changed = await owner.PutAsync("/campaigns/change", body, "\"1\"");
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await changed.BodyAsync()).GetProperty("name").GetString().ShouldBe("新名称");
        await (await owner.PutAsync("/campaigns/change", body, "\"1\"")).ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed, "stale");
        var missing = await owner.PutAsync("/api/v1/campaigns/change", HttpTexts.Json(body));
        await missing.ShouldBeProblemAsync(HttpStatusCode.PreconditionRequired, "if-match-missing");
    }

    [Fact]
    public async Task Create_WithTheSameKey_MakesOneCampaign()
    {
        var owner = await host.SignedInAsync("hq");
        await owner.PostAsync("/campaigns", CampaignCalls.Definition("once"), "same");
        var again = await owner.PostAsync("/campaigns", CampaignCalls.Definition("once"), "same");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        var other = await owner.PostAsync("/campaigns", CampaignCalls.Definition("twice"), "same");
        await other.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        var without = await owner.PostAsync("/api/v1/campaigns", HttpTexts.Json(CampaignCalls.Definition("once")));
        await without.ShouldBeProblemAsync(HttpStatusCode.PreconditionRequired, "idempotency-key-missing");
    }

    [Fact]
    public async Task Create_WithFaults_NamesTheFieldsInTheCallersLanguage()
    {
        var owner = await host.SignedInAsync("hq");
        owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var body = CampaignCalls.Definition("faults").Replace("\"depositFen\": 20000", "\"depositFen\": -1", StringComparison.Ordinal);
        var problem = await (await owner.PostAsync("/campaigns", body, key: null)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "definition-invalid");
        problem.GetProperty("errors").GetProperty("offers[0].depositFen").GetArrayLength().ShouldBeGreaterThan(0);
        var unknown = CampaignCalls.Definition("faults").Replace("\"gold\"]", "\"golden\"]", StringComparison.Ordinal);
        (await owner.PostAsync("/campaigns", unknown, key: null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Campaigns_ForOthers_AreReadAndNotChanged()
    {
        var owner = await host.SignedInAsync("hq");
        await owner.MustPostAsync("/campaigns", CampaignCalls.Definition("read"));
        var clerk = await host.SignedInAsync("clerk");
        (await clerk.GetJsonAsync("/api/v1/campaigns/read")).GetProperty("state").GetString().ShouldBe("draft");
        await (await clerk.PostAsync("/campaigns/read/submit", "{}", key: null)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        await (await clerk.GetAsync("/api/v1/campaigns/none")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "campaign-unknown");
        await (await clerk.GetAsync("/api/v1/campaigns/read?revision=7")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "revision-unknown");
        await (await clerk.GetAsync("/api/v1/campaigns/read?revision=x")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        await (await host.Anonymous().GetAsync("/api/v1/campaigns")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public void CampaignBody_HasEverythingADefinitionHas()
    {
        var definition = typeof(CampaignDefinition).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => (p.Name, p.PropertyType));
        var body = typeof(CampaignBody).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => (p.Name, p.PropertyType));
        definition.Except(body).ShouldBeEmpty();
    }
}
