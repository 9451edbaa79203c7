using System.Net;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Campaigns;

/// <summary>The revisions of a campaign and what changed between them, as a client sees it.</summary>
public sealed class RevisionTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await CampaignCalls.AddGiftItemAsync(host);
        if (await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM campaign") > 0)
            return;
        var (owner, finance) = (await host.SignedInAsync("hq"), await host.SignedInAsync("finance"));
        await owner.MustPostAsync("/campaigns", CampaignCalls.Definition("twice"));
        await owner.MustPostAsync("/campaigns/twice/submit");
        await finance.MustPostAsync("/campaigns/twice/approve");
        var changed = CampaignCalls.Definition("twice").Replace("\"months\": 10", "\"months\": 5", StringComparison.Ordinal)
            .Replace("\"audience\": [", "\"audience\": [{ \"kind\": \"no-arrears\" }, ", StringComparison.Ordinal);
        (await owner.PutAsync("/campaigns/twice", changed, await owner.ETagAsync("twice"))).IsSuccessStatusCode.ShouldBeTrue();
        await owner.MustPostAsync("/campaigns/twice/submit");
        await finance.MustPostAsync("/campaigns/twice/reject", """{ "reason": "返还期太短" }""");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Revisions_NewestFirst_NameWhoDidWhatAndWhy()
    {
        var items = (await (await host.SignedInAsync("auditor")).GetJsonAsync("/api/v1/campaigns/twice/revisions")).GetProperty("items");
        items.GetArrayLength().ShouldBe(2);
        items[0].GetProperty("revision").GetInt32().ShouldBe(2);
        items[0].GetProperty("state").GetString().ShouldBe("rejected");
        items[0].GetProperty("inForce").GetBoolean().ShouldBeFalse();
        items[0].GetProperty("reason").GetString().ShouldBe("返还期太短");
        items[0].GetProperty("decidedBy").GetString().ShouldBe("用户finance");
        items[1].GetProperty("inForce").GetBoolean().ShouldBeTrue();
        items[1].GetProperty("madeBy").GetString().ShouldBe("用户hq");
    }

    [Fact]
    public async Task Changes_BetweenTwo_AreWhatIsSaidOtherwise()
    {
        var client = await host.SignedInAsync("clerk");
        var sections = (await client.GetJsonAsync("/api/v1/campaigns/twice/revisions/2/changes")).GetProperty("sections");
        sections.EnumerateArray().Select(s => s.GetProperty("section").GetString()).ShouldBe(["audience", "offer"]);
        // The condition that only moved down is not among them.
        var audience = sections[0].GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        audience.GetProperty("after").GetProperty("text").GetString().ShouldBe("无欠费");
        audience.GetProperty("before").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var offer = sections[1].GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        offer.GetProperty("before").GetProperty("text").GetString().ShouldBe("分 10 个月返还，每月 20.00 元");
        offer.GetProperty("after").GetProperty("text").GetString().ShouldBe("分 5 个月返还，每月 40.00 元");
        offer.GetProperty("after").GetProperty("path").GetString().ShouldBe("offers[0].release.months");

        (await client.GetJsonAsync("/api/v1/campaigns/twice/revisions/2/changes?against=2")).GetProperty("sections").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("/campaigns/nothing/revisions", "campaign-unknown")]
    [InlineData("/campaigns/twice/revisions/3/changes", "revision-unknown")]
    [InlineData("/campaigns/twice/revisions/x/changes", "revision-unknown")]
    [InlineData("/campaigns/twice/revisions/1/changes?against=7", "revision-unknown")]
    public async Task Revisions_ThatAreNotThere_AreAbsent(string address, string code)
    {
        await (await (await host.SignedInAsync("hq")).GetAsync("/api/v1" + address)).ShouldBeProblemAsync(HttpStatusCode.NotFound, code);
        await (await (await host.SignedInAsync("admin")).GetAsync("/api/v1" + address)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }
}
