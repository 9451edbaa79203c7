using System.Net;
using Campaigns.Api.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Campaigns.Api.Tests.Problems;

public sealed class FaultTests
{
    private const string Phone = "18609912345";

    [Fact]
    public async Task Request_HandlerThrows_AnswersFixedTextAndLogsTheRest()
    {
        await using var host = await ProbeHost.StartAsync(g =>
            g.MapGet("/broken/{phone}", string (string phone) => throw new InvalidOperationException("the inner secret")));
        var response = await host.Client.GetAsync("/probe/broken/" + Phone);
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.InternalServerError, "fault");
        var traceId = problem.GetProperty("traceId").GetString()!;
        problem.GetProperty("detail").GetString().ShouldBe($"系统出错，本次操作未生效。请重试；仍不行请把编号 {traceId} 告诉管理员");
        problem.GetRawText().ShouldNotContain("secret");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        host.Log.All.ShouldContain(l => l.StartsWith("Error") && l.Contains("the inner secret") && l.Contains(traceId) && l.Contains("/probe/broken/{phone}"));
    }

    [Fact]
    public async Task Request_PathWithAPhone_IsLoggedByItsTemplateOnly()
    {
        await using var host = await ProbeHost.StartAsync(g => g.MapGet("/look/{phone}", (string phone) => phone.Length));
        (await host.Client.GetAsync("/probe/look/" + Phone)).EnsureSuccessStatusCode();
        await host.Client.GetAsync($"/probe/nowhere/{Phone}?query={Phone}");
        host.Log.All.ShouldContain(l => l.Contains("GET /probe/look/{phone} 200 in"));
        host.Log.All.ShouldContain(l => l.Contains("GET - 404 in"));
        host.Log.All.ShouldNotContain(l => l.Contains(Phone));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_BodyOfFiftyMegabytes_IsTooLarge(bool asksFirst)
    {
        await using var host = await ProbeHost.StartAsync(_ => { });
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var client = new HttpClient(handler) { BaseAddress = host.Client.BaseAddress };
        using var body = new ByteArrayContent(new byte[50 * 1024 * 1024]);
        body.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/token") { Content = body };
        request.Headers.ExpectContinue = asksFirst;
        var response = await client.SendAsync(request);
        await response.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task Answer_Always_CarriesTheSecurityHeadersAndNoServerName()
    {
        await using var host = await ProbeHost.StartAsync(_ => { });
        var response = await host.Client.GetAsync("/api/v1/session");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.CacheControl?.NoStore.ShouldBeTrue();
        response.Headers.Server.ShouldBeEmpty();
    }
}
