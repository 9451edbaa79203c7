using System.IO.Compression;
using System.Net;
using Campaigns.Api.Tests.Campaigns;
using Campaigns.Api.Tests.Support;
using Campaigns.Application.Actors;
using Campaigns.Application.Rehearsals.RunWaiting;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Api.Tests.Rehearsals;

public sealed class RehearsalTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Rehearsal_OfADraft_IsAcceptedRunAndRead()
    {
        var owner = await DraftAsync("rehearsed");

        var response = await owner.PostAsync("/campaigns/rehearsed/rehearsals", """{"takeUpPercent":50,"months":2}""", "rehearse-1");
        var again = await owner.PostAsync("/campaigns/rehearsed/rehearsals", """{"takeUpPercent":50,"months":2}""", "rehearse-1");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var started = await response.BodyAsync();
        started.GetProperty("state").GetString().ShouldBe("waiting");
        var id = started.GetProperty("id").GetString();
        response.Headers.Location!.OriginalString.ShouldBe($"/api/v1/campaigns/rehearsed/rehearsals/{id}");
        (await again.BodyAsync()).GetProperty("id").GetString().ShouldBe(id);
        var address = response.Headers.Location!.OriginalString;
        (await owner.GetJsonAsync(address)).GetProperty("state").GetString().ShouldBe("waiting");
        await (await owner.GetAsync(address + ".xlsx")).ShouldBeProblemAsync(HttpStatusCode.Conflict, "rehearsal-not-done");

        await host.Services.GetRequiredService<RunWaitingRehearsalsUseCase>().ExecuteAsync(Actor.System, default);

        var done = await owner.GetJsonAsync(address);
        done.GetProperty("state").GetString().ShouldBe("done");
        var result = done.GetProperty("result");
        result.GetProperty("members").GetInt64().ShouldBe(result.GetProperty("eligible").GetInt64() + result.GetProperty("refused").GetInt64());
        result.GetProperty("reasons")[0].GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        result.GetProperty("forecast").GetProperty("takeUpPercent").GetDecimal().ShouldBe(50);
        var list = await owner.GetJsonAsync("/api/v1/campaigns/rehearsed/rehearsals");
        list.GetProperty("items")[0].GetProperty("id").GetString().ShouldBe(id);
        var file = await owner.GetAsync(address + ".xlsx");
        file.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe("活动预演_会员感恩回馈_2026-11-01_2026-11-01.xlsx");
        using var archive = new ZipArchive(new MemoryStream(await file.Content.ReadAsByteArrayAsync()));
        archive.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Fact]
    public async Task Rehearsal_WithoutABody_TakesTheDefaults() =>
        (await (await DraftAsync("defaults")).MustPostAsync("/campaigns/defaults/rehearsals")).GetProperty("revision").GetInt32().ShouldBe(1);

    [Fact]
    public async Task Rehearsal_ThatIsRefused_IsAProblem()
    {
        var owner = await DraftAsync("refused");
        const string address = "/campaigns/refused/rehearsals";
        await (await (await host.SignedInAsync("supervisor")).PostAsync(address, "{}", null)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        await (await owner.PostAsync("/campaigns/nothing/rehearsals", "{}", null)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "campaign-unknown");
        await (await owner.PostAsync(address, """{"revision":7}""", null)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "revision-unknown");
        var problem = await (await owner.PostAsync(address, """{"months":0}""", null)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").GetProperty("months")[0].GetString().ShouldBe("分摊月数应在 1 至 60 之间");
        await (await owner.GetAsync("/api/v1" + address + "/12345")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "rehearsal-unknown");
        await (await owner.GetAsync("/api/v1" + address + "/none")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "rehearsal-unknown");
    }

    private async Task<HttpClient> DraftAsync(string code)
    {
        await CampaignCalls.AddGiftItemAsync(host);
        var owner = await host.SignedInAsync("hq");
        await owner.MustPostAsync("/campaigns", CampaignCalls.Definition(code));
        return owner;
    }
}
