using System.Net;
using System.Text.Json;
using Campaigns.Browser.Tests.Support;
using Campaigns.TestKit.Processes;

namespace Campaigns.Browser.Tests.Counter;

/// <summary>What others do over HTTP while a clerk works, and what the service knows of it.</summary>
internal sealed class Office(Stage stage)
{
    private const string Campaign = "/campaigns/thank-you-members";

    /// <summary>How many campaigns a member takes part in; a member of the sample that may join takes part in none before.</summary>
    public async Task<int> JoinedAsync(string phone)
    {
        var member = await GetAsync("clerk", $"/members/{phone}");
        return member.GetProperty("enrolments").EnumerateArray().Count(e => e.GetProperty("live").GetBoolean());
    }

    /// <summary>Moves free units of the demo clerk's prefecture away until this many are free.</summary>
    public async Task LeaveFreeAsync(string tier, int units)
    {
        var quotas = await GetAsync("hq", $"{Campaign}/quotas");
        var free = quotas.GetProperty("items").EnumerateArray()
            .Single(q => q.GetProperty("branch").GetString() == "6501" && q.GetProperty("tier").GetString() == tier).GetProperty("free").GetInt32();
        await PostAsync("hq", $"{Campaign}/quotas/move", new { from = "6501", to = "6502", tier, units = free - units, reason = "调剂" });
    }

    /// <summary>Walks the demo clock on.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        using var http = await stage.ClientAsync();
        using var answer = await http.GetAsync("/api/v1/session");
        var now = DateTimeOffset.Parse(answer.Headers.GetValues("Campaigns-Time").Single(), System.Globalization.CultureInfo.InvariantCulture);
        await PostAsync("admin", "/demo/clock", new { now = now + time });
    }

    private async Task<JsonElement> GetAsync(string userName, string path)
    {
        await stage.Service.SignInAsync(userName);
        return await stage.Service.GetAsync(userName, path);
    }

    private async Task PostAsync(string userName, string path, object body)
    {
        await stage.Service.SignInAsync(userName);
        var request = new NotedRequest(userName, path, body, Guid.NewGuid().ToString("N"));
        var answer = await stage.Service.SendAsync(request);
        if (answer?.Status != HttpStatusCode.OK)
            throw answer?.Unexpected(request) ?? new InvalidOperationException($"{request} was not answered");
    }
}
