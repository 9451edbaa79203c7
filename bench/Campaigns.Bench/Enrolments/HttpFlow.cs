using System.Text.Json;
using Campaigns.Bench.Services;

namespace Campaigns.Bench.Enrolments;

/// <summary>One member's enrolment as a program at the counter sends it: reserve, pay, hand over, sign.</summary>
internal static class HttpFlow
{
    public static async Task RunAsync(ServiceProcess service, string token, int number)
    {
        var reserved = await service.SendAsync(HttpMethod.Post, token, "/enrolments", new { campaign = "thank-you-members", phone = Customers.Phone(number) });
        var path = $"/enrolments/{reserved.GetProperty("number").GetString()}";
        await service.SendAsync(HttpMethod.Post, token, path + "/payment", new { amountFen = 10_000, receiptNo = $"R{number}", method = "cash" });
        var items = reserved.GetProperty("gifts").EnumerateArray().Select(g => new { item = Text(g, "item"), serials = Serials(g) }).ToArray();
        await service.SendAsync(HttpMethod.Post, token, path + "/gifts", new { items });
        await service.SendAsync(HttpMethod.Post, token, path + "/signature", new { kind = "paper", paperNo = $"Q{number}" });
    }

    private static string Text(JsonElement gift, string name) => gift.GetProperty(name).GetString()!;

    private static string[] Serials(JsonElement gift) => [.. gift.GetProperty("suggestedSerials").EnumerateArray().Select(s => s.GetString()!)];
}
