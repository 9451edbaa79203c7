using System.Text.Json;
using Campaigns.Bench.Services;

namespace Campaigns.Bench.Enrolments;

/// <summary>What a program at the counter sends.</summary>
internal static class HttpFlow
{
    /// <summary>One member's enrolment: reserve, pay, hand over, sign.</summary>
    public static async Task RunAsync(ServiceProcess service, string token, int number)
    {
        var reserved = await ReserveAsync(service, token, number);
        var path = $"/enrolments/{reserved.GetProperty("number").GetString()}";
        await service.SendAsync(HttpMethod.Post, token, path + "/payment", new { amountFen = 10_000, receiptNo = $"R{number}", method = "cash" });
        var items = reserved.GetProperty("gifts").EnumerateArray().Select(g => new { item = Text(g, "item"), serials = Serials(g) }).ToArray();
        await service.SendAsync(HttpMethod.Post, token, path + "/gifts", new { items });
        await service.SendAsync(HttpMethod.Post, token, path + "/signature", new { kind = "paper", paperNo = $"Q{number}" });
    }

    /// <summary>One member's reservation, taken and given back.</summary>
    public static async Task GiveBackAsync(ServiceProcess service, string token, int number)
    {
        var reserved = await ReserveAsync(service, token, number);
        await service.SendAsync(HttpMethod.Post, token, $"/enrolments/{reserved.GetProperty("number").GetString()}/withdraw", new { reason = "改变主意" });
    }

    private static Task<JsonElement> ReserveAsync(ServiceProcess service, string token, int number) =>
        service.SendAsync(HttpMethod.Post, token, "/enrolments", new { campaign = "thank-you-members", phone = Customers.Phone(number) });

    private static string Text(JsonElement gift, string name) => gift.GetProperty(name).GetString()!;

    private static string[] Serials(JsonElement gift) => [.. gift.GetProperty("suggestedSerials").EnumerateArray().Select(s => s.GetString()!)];
}
