using System.Net;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.SignIn;

public sealed class SessionTests : IAsyncLifetime
{
    private const string PasswordChange = $$"""{"currentPassword":"{{Province.Password}}","newPassword":"another horse"}""";

    private readonly ApiHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Session_SignedIn_KeepsTheUserInAStrictCookie()
    {
        var response = await SignInAsync(_host.Anonymous());
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("campaigns.session="));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }

    [Fact]
    public async Task Session_NobodySignedIn_IsNotSignedIn() =>
        await (await _host.Browser().GetAsync("/api/v1/session")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");

    [Fact]
    public async Task Session_SignedIn_TellsWhatThePagesNeed()
    {
        var browser = _host.Browser();
        var told = await (await SignInAsync(browser)).BodyAsync();
        var again = await browser.GetJsonAsync("/api/v1/session");
        foreach (var session in new[] { told, again })
        {
            session.GetProperty("permissions").EnumerateArray().Select(p => p.GetString())
                .ShouldBe(["enrol", "look-up-member", "read-enrolments", "read-campaigns"]);
            var branch = session.GetProperty("branch");
            (branch.GetProperty("code").GetString(), branch.GetProperty("name").GetString(), branch.GetProperty("kind").GetString())
                .ShouldBe(("65010101", "机构65010101", "hall"));
            session.GetProperty("businessDate").GetString().ShouldBe("2026-11-01");
            session.GetProperty("demo").GetBoolean().ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("made-up")]
    public async Task Post_CookieWithoutItsToken_IsRefused(string? token)
    {
        var browser = _host.Browser();
        await SignInAsync(browser);
        var response = await SendAsync(browser, HttpMethod.Post, "/api/v1/session/password", token, PasswordChange);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "antiforgery-invalid");
    }

    [Fact]
    public async Task Post_CookieWithItsToken_IsDoneAndTheBrowserStaysSignedIn()
    {
        var browser = _host.Browser();
        await SignInAsync(browser);
        var token = (await browser.GetJsonAsync("/api/v1/session")).GetProperty("antiforgeryToken").GetString();
        var response = await SendAsync(browser, HttpMethod.Post, "/api/v1/session/password", token, PasswordChange);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetJsonAsync("/api/v1/session")).GetProperty("user").GetProperty("userName").GetString().ShouldBe("clerk");
    }

    [Fact]
    public async Task Post_TokenHandedOutAtSignIn_IsGood()
    {
        var browser = _host.Browser();
        var token = (await (await SignInAsync(browser)).BodyAsync()).GetProperty("antiforgeryToken").GetString();
        (await SendAsync(browser, HttpMethod.Delete, "/api/v1/session", token, null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await browser.GetAsync("/api/v1/session")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Post_AnotherUsersToken_IsRefused()
    {
        var other = _host.Browser();
        var token = (await (await SignInAsync(other, "manager")).BodyAsync()).GetProperty("antiforgeryToken").GetString();
        var browser = _host.Browser();
        await SignInAsync(browser);
        var response = await SendAsync(browser, HttpMethod.Post, "/api/v1/session/password", token, PasswordChange);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "antiforgery-invalid");
    }

    [Fact]
    public async Task Post_ProgramWithBearer_NeedsNoToken()
    {
        var client = await _host.SignedInAsync("clerk");
        (await client.PostAsync("/api/v1/session/password", HttpTexts.Json(PasswordChange))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Cookie_PasswordChangedElsewhere_Ends()
    {
        var browser = _host.Browser();
        await SignInAsync(browser);
        var client = await _host.SignedInAsync("clerk");
        (await client.PostAsync("/api/v1/session/password", HttpTexts.Json(PasswordChange))).EnsureSuccessStatusCode();
        await (await browser.GetAsync("/api/v1/session")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string userName = "clerk")
    {
        var body = HttpTexts.Json($$"""{"userName":"{{userName}}","password":"{{Province.Password}}"}""");
        var response = await browser.PostAsync("/api/v1/session", body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return response;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, HttpMethod method, string path, string? token, string? body)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : HttpTexts.Json(body) };
        if (token is not null)
            request.Headers.Add("X-Antiforgery-Token", token);
        return browser.SendAsync(request);
    }
}
