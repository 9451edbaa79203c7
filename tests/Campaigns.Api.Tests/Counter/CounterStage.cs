using System.Text.Json;
using Campaigns.Api.Tests.Campaigns;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Counter;

/// <summary>Books, gifts and open campaigns in the province, for tests of the counter as a client sees it.</summary>
internal static class CounterStage
{
    /// <summary>Books of both prefectures; vouchers of 50 and cards of 100 in the clerk's hall.</summary>
    public static async Task SetAsync(ApiHost host)
    {
        foreach (var prefecture in new[] { 2, 5 })
            await host.Db.ExecuteAsync("INSERT INTO book (id, open_from_month) VALUES (:id, :month)", new { id = prefecture, month = (2026 * 12) + 10 });
        await ItemAsync(host, 51, "voucher", "礼券", "voucher", 5_000);
        await ItemAsync(host, 52, "card", "充值卡", "recharge-card", 10_000);
    }

    /// <summary>Defines, approves and opens a campaign of all tiers, with one unit per tier in the clerk's prefecture unless told otherwise.</summary>
    /// <param name="offers">The offers' JSON.</param>
    /// <param name="more">Further members of the definition's JSON, each ending in a comma.</param>
    public static async Task OpenAsync(ApiHost host, string code, string offers, string more = "", int units = 1, int overrun = 0)
    {
        var (owner, finance) = (await host.SignedInAsync("hq"), await host.SignedInAsync("finance"));
        var tiers = new[] { "silver", "gold", "diamond" };
        var totals = string.Join(',', tiers.Select(t => $$"""{ "tier": "{{t}}", "units": {{units}} }"""));
        await owner.MustPostAsync("/campaigns", $$"""
            {
              "code": "{{code}}", "name": "活动{{code}}", "start": "2026-11-01", "audience": [], {{more}} "offers": [{{offers}}],
              "place": { "kind": "any-hall", "channels": ["hall", "online"] },
              "quotaPolicy": { "totals": [{{totals}}], "overrunPercent": {{overrun * 100 / units}} }
            }
            """);
        await owner.MustPostAsync($"/campaigns/{code}/submit");
        await finance.MustPostAsync($"/campaigns/{code}/approve");
        var rows = string.Join(',', tiers.Select(t => $$"""{ "branch": "6501", "tier": "{{t}}", "cap": {{units}}, "overrunAllowed": {{overrun}} }"""));
        var set = await owner.PutAsync($"/campaigns/{code}/quotas", $$"""{ "totals": [{{totals}}], "items": [{{rows}}] }""", await owner.ETagAsync(code));
        set.IsSuccessStatusCode.ShouldBeTrue(await set.Content.ReadAsStringAsync());
        await owner.MustPostAsync($"/campaigns/{code}/open");
    }

    /// <summary>An offer of all tiers: 100 yuan, five months.</summary>
    public static string Offer(string code, string gifts = "", string more = "") => $$"""
        {
          "code": "{{code}}", "name": "档位{{code}}", "tiers": ["silver", "gold", "diamond"], "depositFen": 10000, {{more}}
          "release": { "months": 5 }, "gifts": [{{gifts}}]
        }
        """;

    public static string Gift(string item, long faceFen, string more = "") =>
        $$"""{ "item": "{{item}}", "faceFen": {{faceFen}}, "denominationsFen": [{{faceFen}}] {{more}} }""";

    public static Task<JsonElement> ReserveAsync(HttpClient clerk, string campaign, string phone, string more = "") =>
        clerk.MustPostAsync("/enrolments", Reservation(campaign, phone, more));

    public static string Reservation(string campaign, string phone, string more = "") =>
        $$"""{ "campaign": "{{campaign}}", "phone": "{{phone}}" {{more}} }""";

    public static Task<JsonElement> PayAsync(HttpClient clerk, JsonElement reserved) => clerk.MustPostAsync(
        $"/enrolments/{reserved.GetProperty("number").GetString()}/payment",
        $$"""{ "amountFen": {{reserved.GetProperty("dueFen").GetInt64()}}, "receiptNo": "{{CampaignCalls.NewKey()}}", "method": "cash" }""");

    private static async Task ItemAsync(ApiHost host, int id, string code, string name, string kind, long faceFen)
    {
        await host.Db.ExecuteAsync(
            "INSERT INTO gift_item (id, code, name, kind, source, needs_stamp) VALUES (:id, :code, :name, :kind, 'bought', 0)",
            new { id, code, name, kind });
        await host.Db.ExecuteAsync(
            """
            INSERT INTO gift_batch (id, code, item_id, face_fen, cost_fen, received_on) VALUES (:id, :batch, :id, :faceFen, :costFen, '2026-10-01')
            """,
            new { id, batch = $"B{id}", faceFen, costFen = faceFen * 9 / 10 });
        for (var i = 0; i < 10; i++)
        {
            await host.Db.ExecuteAsync(
                """
                INSERT INTO gift_serial (id, serial_no, item_id, batch_id, face_fen, state, keeper_id, stamped)
                VALUES (:serial, :no, :id, :id, :faceFen, 'in-stock', 4, 1)
                """,
                new { serial = (id * 100) + i, no = $"{code}-{i:00}", id, faceFen });
        }
    }
}
