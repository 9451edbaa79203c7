using System.Net;
using System.Text.Json;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Campaigns;

/// <summary>Definitions read out and previewed, as the console's editor asks for them.</summary>
public sealed class SentenceTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await CampaignCalls.AddGiftItemAsync(host);
        if (await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM campaign") == 0)
            await (await host.SignedInAsync("hq")).MustPostAsync("/campaigns", CampaignCalls.Definition("read-out"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", "参加条件", "会员级别为金卡", "一次缴纳预存款 200.00 元")]
    [InlineData("en", "Who may join", "Tier is gold", "The member pays 200.00 yuan once")]
    public async Task Sentences_InEachLanguage_SayWhereTheyComeFrom(string language, string title, string audience, string deposit)
    {
        var client = await host.SignedInAsync("clerk");
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var read = await client.GetJsonAsync("/api/v1/campaigns/read-out/sentences");

        read.GetProperty("revision").GetInt32().ShouldBe(1);
        var sections = read.GetProperty("sections").EnumerateArray().ToDictionary(s => s.GetProperty("section").GetString()!);
        sections["audience"].GetProperty("title").GetString().ShouldBe(title);
        Text(sections["audience"], "audience[0]").ShouldBe(audience);
        sections["offer"].GetProperty("offer").GetString().ShouldBe("gold");
        Text(sections["offer"], "offers[0].depositFen").ShouldBe(deposit);
    }

    [Fact]
    public async Task Sentences_ThatAreNotThere_AreAProblem()
    {
        var client = await host.SignedInAsync("hq");
        await (await client.GetAsync("/api/v1/campaigns/nothing/sentences")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "campaign-unknown");
        await (await client.GetAsync("/api/v1/campaigns/read-out/sentences?revision=9")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "revision-unknown");
        await (await client.GetAsync("/api/v1/campaigns/read-out/sentences?revision=x")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        await (await (await host.SignedInAsync("admin")).GetAsync("/api/v1/campaigns/read-out/sentences"))
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Preview_OfARightDefinition_TellsOneMembersAnswerAndSavesNothing()
    {
        var campaigns = await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM campaign");
        var answer = await PreviewAsync("hq", CampaignCalls.Definition("never-saved"), Province.PhoneOf(102));

        answer.GetProperty("errors").EnumerateObject().ShouldBeEmpty();
        answer.GetProperty("sections").GetArrayLength().ShouldBe(7);
        answer.GetProperty("eligibility").GetProperty("eligible").GetBoolean().ShouldBeTrue();
        answer.GetProperty("eligibility").GetProperty("offer").GetProperty("instalments").GetArrayLength().ShouldBe(10);
        (await PreviewAsync("hq", CampaignCalls.Definition("never-saved"), Province.PhoneOf(101))).GetProperty("eligibility")
            .GetProperty("eligible").GetBoolean().ShouldBeFalse();
        (await host.Db.ScalarAsync<long>("SELECT COUNT(*) FROM campaign")).ShouldBe(campaigns);
    }

    [Fact]
    public async Task Preview_OfFaults_NamesEachAndReadsTheRest()
    {
        var faulty = CampaignCalls.Definition("never-saved")
            .Replace("\"months\": 10", "\"months\": 0", StringComparison.Ordinal)
            .Replace("\"item\": \"voucher\"", "\"item\": \"nothing\"", StringComparison.Ordinal);

        var answer = await PreviewAsync("hq", faulty, Province.PhoneOf(102));

        var errors = answer.GetProperty("errors").EnumerateObject().ToDictionary(e => e.Name, e => e.Value[0].GetString());
        errors.Keys.ShouldContain("offers[0].gifts[0].item");
        errors.Keys.ShouldContain(k => k.StartsWith("offers[0].release", StringComparison.Ordinal));
        answer.GetProperty("eligibility").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("sections").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public async Task Preview_OfAnUnknownNumber_SaysSoBesideTheSentences()
    {
        var answer = await PreviewAsync("hq", CampaignCalls.Definition("never-saved"), "18699999999");
        answer.GetProperty("errors").TryGetProperty("phone", out _).ShouldBeTrue();
        answer.GetProperty("sections").GetArrayLength().ShouldBe(7);
    }

    [Theory]
    [InlineData("supervisor")]
    [InlineData("finance")]
    public async Task Preview_ByWhoDefinesNothing_IsForbidden(string userName) =>
        await (await (await host.SignedInAsync(userName)).PostAsync("/api/v1/campaigns/preview", Body(CampaignCalls.Definition("x"), null)))
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");

    private static StringContent Body(string definition, string? phone) =>
        HttpTexts.Json($$"""{ "definition": {{definition}}{{(phone is null ? "" : $", \"phone\": \"{phone}\"")}} }""");

    private static string? Text(JsonElement section, string path) => section.GetProperty("sentences").EnumerateArray()
        .Single(s => s.GetProperty("path").GetString() == path).GetProperty("text").GetString();

    private async Task<JsonElement> PreviewAsync(string userName, string definition, string? phone)
    {
        var response = await (await host.SignedInAsync(userName)).PostAsync("/api/v1/campaigns/preview", Body(definition, phone));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.BodyAsync();
    }
}
