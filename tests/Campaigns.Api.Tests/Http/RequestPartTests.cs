using System.Net;
using Campaigns.Api.Http;
using Campaigns.Api.Tests.Support;
using Campaigns.Application.Results;
using Campaigns.Rules.Members;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Api.Tests.Http;

public sealed class RequestPartTests
{
    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired, "idempotency-key-missing")]
    [InlineData("has blank", HttpStatusCode.BadRequest, "idempotency-key-invalid")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890", HttpStatusCode.BadRequest, "idempotency-key-invalid")]
    public async Task IdempotencyKey_MissingOrWrong_IsRefused(string? key, HttpStatusCode status, string code)
    {
        await using var host = await ProbeHost.StartAsync(g => g.MapPost("/keyed", (IdempotencyKey key) => Answer.Ok(Text(key.Value))));
        await (await SendAsync(host, HttpMethod.Post, "/probe/keyed", "Idempotency-Key", key)).ShouldBeProblemAsync(status, code);
    }

    [Fact]
    public async Task IdempotencyKey_HundredVisibleCharacters_IsTaken()
    {
        await using var host = await ProbeHost.StartAsync(g => g.MapPost("/keyed", (IdempotencyKey key) => Answer.Ok(Text(key.Value))));
        var key = new string('~', 100);
        var response = await SendAsync(host, HttpMethod.Post, "/probe/keyed", "Idempotency-Key", key);
        (await response.BodyAsync()).GetString().ShouldBe(key);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired, "if-match-missing")]
    [InlineData("*", HttpStatusCode.BadRequest, "if-match-invalid")]
    [InlineData("\"seven\"", HttpStatusCode.BadRequest, "if-match-invalid")]
    [InlineData("\"6\"", HttpStatusCode.PreconditionFailed, "stale")]
    public async Task IfMatch_MissingWrongOrOld_IsRefused(string? etag, HttpStatusCode status, string code)
    {
        await using var host = await ProbeHost.StartAsync(MapVersioned);
        await (await SendAsync(host, HttpMethod.Put, "/probe/versioned", "If-Match", etag)).ShouldBeProblemAsync(status, code);
    }

    [Fact]
    public async Task IfMatch_TheETagThatWasRead_IsTaken()
    {
        await using var host = await ProbeHost.StartAsync(MapVersioned);
        var response = await SendAsync(host, HttpMethod.Put, "/probe/versioned", "If-Match", IfMatch.ETag(7));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.ETag?.Tag.ShouldBe("\"8\"");
    }

    [Theory]
    [InlineData("tier=ported", "tier")]
    [InlineData("on=2026-11-31", "on")]
    [InlineData("in=2026-13", "in")]
    public async Task Filter_UnknownValue_NamesTheField(string query, string field)
    {
        await using var host = await ProbeHost.StartAsync(MapFilters);
        var problem = await (await host.Client.GetAsync("/probe/filtered?" + query)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
    }

    [Fact]
    public async Task Filter_KnownValues_AreRead()
    {
        await using var host = await ProbeHost.StartAsync(MapFilters);
        var answer = await host.Client.GetJsonAsync("/probe/filtered?tier=gold&on=2026-11-30&in=2026-12");
        answer.GetString().ShouldBe("Gold 2026-11-30 2026-12");
    }

    [Fact]
    public async Task Answer_Replayed_SaysSo()
    {
        await using var host = await ProbeHost.StartAsync(g =>
            g.MapPost("/replay", () => Answer.Created(Result<string>.FromReplay("x"), v => $"/things/{v}")));
        var response = await host.Client.PostAsync("/probe/replay", null);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        response.Headers.Location?.ToString().ShouldBe("/api/v1/things/x");
    }

    private static void MapVersioned(RouteGroupBuilder group) => group.MapPut("/versioned", (IfMatch match) =>
    {
        Result<long> result = match.Version == 7 ? 8L : Refusal.Of(RefusalKind.Stale, "stale");
        return Answer.Ok(result, version => version);
    });

    private static void MapFilters(RouteGroupBuilder group) => group.MapGet(
        "/filtered", (CodeQuery<Tier> tier, DateQuery on, PeriodQuery @in) => Answer.Ok(Text($"{tier.Value} {on.Value:yyyy-MM-dd} {@in.Value}")));

    private static Result<string> Text(string value) => value;

    private static Task<HttpResponseMessage> SendAsync(ProbeHost host, HttpMethod method, string path, string header, string? value)
    {
        var request = new HttpRequestMessage(method, path);
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        return host.Client.SendAsync(request);
    }
}
