using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Campaigns.Application.Sample;
using Campaigns.Application.Sample.Generation;
using Campaigns.Application.Sample.Load;

namespace Campaigns.Browser.Tests.Support;

/// <summary>How far an enrolment is taken.</summary>
public enum Depth
{
    Reserved,
    Paid,
    Owing,
    Signed,
}

/// <summary>What a clerk does at the counter, as a program over HTTP: fills the pages that are looked at.</summary>
public sealed class CounterCalls(HttpClient http)
{
    private const string Campaign = "thank-you-members";

    /// <summary>As many as the service is started with.</summary>
    private const int Members = 3_000;

    private int _receipts;

    public static async Task<CounterCalls> SignInAsync(Stage stage)
    {
        var http = await stage.ClientAsync();
        using var answer = await http.PostAsJsonAsync("/api/v1/token", new { userName = "clerk", password = SampleAccounts.Password });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new CounterCalls(http);
    }

    /// <summary>Enrols so many members of the sample who may join here, each to its own depth in turn.</summary>
    /// <returns>Their numbers, in the order of their enrolment.</returns>
    public async Task<IReadOnlyList<string>> EnrolAsync(int count, params Depth[] depths)
    {
        var numbers = new List<string>();
        foreach (var member in new SampleMemberSource(new SampleProvince(Members), LoadSampleCommand.DefaultSeed).Take(Members))
        {
            if (numbers.Count == count)
                break;
            if (await TryEnrolAsync(member.Facts.Phone, depths[numbers.Count % depths.Length]) is { } number)
                numbers.Add(number);
        }

        return numbers;
    }

    /// <returns>The number; null when the member may not join here.</returns>
    public async Task<string?> TryEnrolAsync(string phone, Depth depth)
    {
        using var answer = await SendAsync("enrolments", new { campaign = Campaign, phone });
        if (!answer.IsSuccessStatusCode)
            return null;
        var reserved = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var number = reserved.GetProperty("number").GetString()!;
        var path = $"enrolments/{number}";
        if (depth == Depth.Reserved)
            return number;
        var receiptNo = $"SJ{Interlocked.Increment(ref _receipts):00000}";
        await DoAsync($"{path}/payment", new { amountFen = reserved.GetProperty("dueFen").GetInt64(), receiptNo, method = "cash" });
        if (depth == Depth.Paid)
            return number;
        var gifts = reserved.GetProperty("gifts").EnumerateArray()
            .Select(g => new { item = g.GetProperty("item").GetString()!, serials = g.GetProperty("suggestedSerials").EnumerateArray().Select(s => s.GetString()).ToArray() })
            .ToArray();
        var owed = gifts.Where(g => g.serials.Length == 0 || (depth == Depth.Owing && g == gifts[0])).Select(g => g.item).ToArray();
        await DoAsync($"{path}/gifts", new { items = gifts.Where(g => !owed.Contains(g.item)), owed });
        await DoAsync($"{path}/signature", new { kind = "paper", paperNo = $"QS{_receipts:00000}" });
        return number;
    }

    private async Task DoAsync(string path, object body)
    {
        using var answer = await SendAsync(path, body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string path, object body)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = JsonContent.Create(body) };
        message.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        return await http.SendAsync(message);
    }
}
