using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Campaigns;

/// <summary>Requests about campaigns, as a program sends them.</summary>
internal static class CampaignCalls
{
    private static int _key;

    public static string Definition(string code, string name = "会员感恩回馈") =>
        $$"""
        {
          "code": "{{code}}", "name": "{{name}}", "start": "2026-11-01",
          "audience": [{ "kind": "tier", "in": ["gold"] }],
          "offers": [{
            "code": "gold", "name": "金卡存200送200", "tiers": ["gold"], "depositFen": 20000, "release": { "months": 10 },
            "gifts": [{ "item": "voucher", "faceFen": 5000, "denominationsFen": [5000] }]
          }],
          "quotaPolicy": { "totals": [{ "tier": "gold", "units": 100 }] }
        }
        """;

    public static string NewKey() => $"k-{Interlocked.Increment(ref _key)}";

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, string body, string? key) =>
        SendAsync(client, HttpMethod.Post, path, body, r => r.Headers.Add("Idempotency-Key", key ?? NewKey()));

    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, string body, string etag) =>
        SendAsync(client, HttpMethod.Put, path, body, r => r.Headers.IfMatch.Add(new EntityTagHeaderValue(etag)));

    /// <summary>Posts, asserts success, and gives the body.</summary>
    public static async Task<JsonElement> MustPostAsync(this HttpClient client, string path, string body = "{}")
    {
        var response = await client.PostAsync(path, body, key: null);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return await response.BodyAsync();
    }

    public static async Task<string> ETagAsync(this HttpClient client, string code)
    {
        var response = await client.GetAsync($"/api/v1/campaigns/{code}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return response.Headers.ETag!.Tag;
    }

    public static async Task AddGiftItemAsync(ApiHost host) =>
        await host.Db.ExecuteAsync(
            """
            INSERT INTO gift_item (id, code, name, kind, source, needs_stamp)
            SELECT 1, 'voucher', '礼券', 'voucher', 'printed', 1 FROM dual
            WHERE NOT EXISTS (SELECT g.id FROM gift_item g WHERE g.id = 1)
            """);

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string path, string body, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = HttpTexts.Json(body) };
        prepare(request);
        return await client.SendAsync(request);
    }
}
