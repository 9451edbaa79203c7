using System.Net;
using System.Text.RegularExpressions;
using Campaigns.Browser.Tests.Support;
using Shared;

namespace Campaigns.Browser.Tests.Build;

/// <summary>How the service hands the console out: what may be kept, what may run, and what stays the API's.</summary>
public sealed partial class ServingTests(Stage stage) : IClassFixture<Stage>
{
    [RequiresFact("node")]
    public async Task Page_AnyAddressOfTheConsole_IsThePage_UnderAStrictPolicy()
    {
        using var http = await stage.ClientAsync();
        foreach (var address in new[] { "/", "/counter", "/no/such/page" })
        {
            using var answer = await OpenAsync(http, address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldStartWith("default-src 'self'; ");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            (await answer.Content.ReadAsStringAsync()).ShouldContain(Nonce().Match(policy).Groups["nonce"].Value);
        }
    }

    [RequiresFact("node")]
    public async Task Page_AskedTwice_HasAnotherNonce()
    {
        using var http = await stage.ClientAsync();
        using var first = await OpenAsync(http, "/");
        using var second = await OpenAsync(http, "/");
        (await first.Content.ReadAsStringAsync()).ShouldNotBe(await second.Content.ReadAsStringAsync());
    }

    [RequiresFact("node")]
    public async Task Asset_OfTheBuild_IsKeptForever_AndComesCompressed()
    {
        using var http = await stage.ClientAsync();
        using var page = await OpenAsync(http, "/");
        var asset = Asset().Match(await page.Content.ReadAsStringAsync()).Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, asset) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var answer = await http.SendAsync(request);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }

    [RequiresTheory("node")]
    [InlineData("/api/v1/no-such")]
    [InlineData("/assets/no-such.js")]
    public async Task UnknownAddress_OfTheApiOrAFile_StaysAProblem(string address)
    {
        using var http = await stage.ClientAsync();
        using var answer = await OpenAsync(http, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static Task<HttpResponseMessage> OpenAsync(HttpClient http, string address) =>
        http.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html,*/*" } } });

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("/assets/index-[^\"]+\\.js", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asset();
}
