using System.Net;
using System.Text;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.Problems;

public sealed class BadInputTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("{\"userName\": \"clerk\", ")]
    [InlineData("not json")]
    [InlineData("{\"userName\":\"a\",\"password\":\"b\",}")]
    [InlineData("{\"userName\":\"a\",\"password\":\"b\"} trailing")]
    public async Task Post_MalformedJson_IsMalformedJson(string body)
    {
        var response = await host.Anonymous().PostAsync("/api/v1/token", HttpTexts.Json(body));
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "malformed-json");
    }

    [Theory]
    [InlineData("{\"userName\":\"a\"}", "password")]
    [InlineData("{\"userName\":\"a\",\"password\":null}", "password")]
    [InlineData("{\"userName\":7,\"password\":\"b\"}", "userName")]
    [InlineData("{\"userName\":\"a\",\"password\":\"b\",\"remember\":true}", "remember")]
    [InlineData("{\"userName\":\"a\",\"userName\":\"b\",\"password\":\"c\"}", "userName")]
    [InlineData("[]", "body")]
    public async Task Post_WrongMember_NamesTheField(string body, string field)
    {
        var response = await host.Anonymous().PostAsync("/api/v1/token", HttpTexts.Json(body));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([field]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    public async Task Post_NoBody_IsInvalid(string body)
    {
        var response = await host.Anonymous().PostAsync("/api/v1/token", HttpTexts.Json(body));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Post_OtherContentType_IsUnsupported()
    {
        var body = new StringContent("userName=a", Encoding.UTF8, "application/x-www-form-urlencoded");
        var response = await host.Anonymous().PostAsync("/api/v1/token", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Theory]
    [InlineData("/api/v1/nothing-here")]
    [InlineData("/elsewhere")]
    public async Task Get_UnknownAddress_IsAbsent(string address) =>
        await (await host.Anonymous().GetAsync(address)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "address-unknown");

    [Fact]
    public async Task Put_WhereOnlyPostIs_IsMethodNotAllowed()
    {
        var response = await host.Anonymous().PutAsync("/api/v1/token", HttpTexts.Json("{}"));
        await response.ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Theory]
    [InlineData("tier=platinum", "tier")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("query=1860000", "query")]
    public async Task Get_WrongQueryValue_NamesTheField(string query, string field)
    {
        var client = await host.SignedInAsync("manager");
        var problem = await (await client.GetAsync("/api/v1/members?" + query)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([field]);
    }

    [Theory]
    [InlineData("%2B%2B")]
    [InlineData("WyJ")]
    [InlineData("WyJ4Il0")]
    [InlineData("WyIxIiwiMiJd")]
    [InlineData("W10")]
    public async Task Get_TamperedCursor_IsInvalidCursor(string cursor)
    {
        var client = await host.SignedInAsync("manager");
        await (await client.GetAsync("/api/v1/members?cursor=" + cursor)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-cursor");
    }

    [Theory]
    [InlineData(null, "zh-CN", "用户名或密码不正确")]
    [InlineData("zh-TW,zh;q=0.9", "zh-CN", "用户名或密码不正确")]
    [InlineData("fr, en-GB;q=0.8", "en", "The user name or password is wrong")]
    [InlineData("zh;q=0, en", "en", "The user name or password is wrong")]
    [InlineData("fr", "zh-CN", "用户名或密码不正确")]
    public async Task Problem_LanguageAskedFor_IsSpoken(string? accept, string language, string detail)
    {
        var client = host.Anonymous();
        if (accept is not null)
            client.DefaultRequestHeaders.Add("Accept-Language", accept);
        var response = await client.PostAsync("/api/v1/token", HttpTexts.Json($$"""{"userName":"nobody{{accept?.Length}}","password":"wrong"}"""));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
        problem.GetProperty("detail").GetString().ShouldBe(detail);
        response.Content.Headers.ContentLanguage.ShouldBe([language]);
    }
}
