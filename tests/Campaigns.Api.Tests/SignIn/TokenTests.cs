using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.SignIn;

public sealed class TokenTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Token_RightPassword_GivesTokensAndTheUser()
    {
        var answer = await SignInAsync("clerk");
        answer.GetProperty("expiresAt").GetDateTimeOffset().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        answer.GetProperty("user").GetRawText().ShouldBe("""{"userName":"clerk","name":"用户clerk","roles":["clerk"],"branch":"65010101"}""");
        (await GetSessionAsync(answer)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("clerk", "wrong")]
    [InlineData("nobody", "wrong")]
    [InlineData("CLERK", Province.Password)]
    public async Task Token_WrongPasswordOrUnknownUser_GetsOneAnswer(string userName, string password) =>
        await (await PostTokenAsync(userName, password)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");

    [Fact]
    public async Task Token_DisabledUser_IsRefusedAtOnce()
    {
        var answer = await SignInAsync("manager");
        await _host.Db.ExecuteAsync("UPDATE app_user SET disabled = 1 WHERE user_name = 'manager'");
        await (await GetSessionAsync(answer)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await PostTokenAsync("manager", Province.Password)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
    }

    [Fact]
    public async Task Token_TooManyWrongPasswords_WaitsForTheWindowToEnd()
    {
        for (var i = 0; i < 10; i++)
            await (await PostTokenAsync("clerk", "wrong")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
        await (await PostTokenAsync("clerk", Province.Password)).ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
        (await PostTokenAsync("manager", Province.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Ahead = TimeSpan.FromMinutes(6);
        (await PostTokenAsync("clerk", Province.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refresh_AfterTheAccessTokenEnded_GivesANewOne()
    {
        var first = await SignInAsync("clerk");
        _host.Ahead = TimeSpan.FromHours(2);
        await (await GetSessionAsync(first)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        var response = await RefreshAsync(first.GetProperty("refreshToken").GetString()!);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetSessionAsync(await response.BodyAsync())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refresh_NoRefreshTokenOfOurs_IsRefused()
    {
        var first = await SignInAsync("clerk");
        await (await RefreshAsync("made up")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await RefreshAsync(first.GetProperty("accessToken").GetString()!)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        _host.Ahead = TimeSpan.FromDays(15);
        await (await RefreshAsync(first.GetProperty("refreshToken").GetString()!)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Password_Changed_EndsEveryEarlierTicket()
    {
        var before = await SignInAsync("clerk");
        var client = With(before);
        var body = HttpTexts.Json($$"""{"currentPassword":"{{Province.Password}}","newPassword":"another horse"}""");
        (await client.PostAsync("/api/v1/session/password", body)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await GetSessionAsync(before)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await (await RefreshAsync(before.GetProperty("refreshToken").GetString()!)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        (await PostTokenAsync("clerk", "another horse")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("wrong", "another horse", "currentPassword")]
    [InlineData(Province.Password, "short", "newPassword")]
    public async Task Password_WrongOrTooShort_ChangesNothing(string current, string next, string field)
    {
        var before = await SignInAsync("clerk");
        var body = HttpTexts.Json($$"""{"currentPassword":"{{current}}","newPassword":"{{next}}"}""");
        var problem = await (await With(before).PostAsync("/api/v1/session/password", body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
        (await GetSessionAsync(before)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<JsonElement> SignInAsync(string userName) => await (await PostTokenAsync(userName, Province.Password)).BodyAsync();

    private Task<HttpResponseMessage> PostTokenAsync(string userName, string password) =>
        _host.Anonymous().PostAsync("/api/v1/token", HttpTexts.Json(JsonSerializer.Serialize(new { userName, password })));

    private Task<HttpResponseMessage> RefreshAsync(string refreshToken) =>
        _host.Anonymous().PostAsync("/api/v1/token/refresh", HttpTexts.Json(JsonSerializer.Serialize(new { refreshToken })));

    private Task<HttpResponseMessage> GetSessionAsync(JsonElement tokens) => With(tokens).GetAsync("/api/v1/session");

    private HttpClient With(JsonElement tokens)
    {
        var client = _host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
        return client;
    }
}
