using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Api.Tests.Campaigns;
using Campaigns.Api.Tests.Support;
using static Campaigns.Api.Tests.Counter.CounterStage;

namespace Campaigns.Api.Tests.Counter;

/// <summary>The slip as a browser gets it.</summary>
public sealed partial class SlipTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await SetAsync(_host);
        await OpenAsync(_host, "slip", Offer("one", Gift("card", 10_000)));
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Slip_OfAPaidEnrolment_IsTwoCopiesInTheLanguageAsked()
    {
        var clerk = await _host.SignedInAsync("clerk");
        var reserved = await ReserveAsync(clerk, "slip", Province.PhoneOf(102));
        var slip = $"/api/v1/enrolments/{reserved.GetProperty("number").GetString()}/slip";
        await (await clerk.GetAsync(slip)).ShouldBeProblemAsync(HttpStatusCode.Conflict, "slip-too-early");
        await PayAsync(clerk, reserved);

        var chinese = await clerk.GetAsync(slip);
        chinese.StatusCode.ShouldBe(HttpStatusCode.OK);
        chinese.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        chinese.Content.Headers.ContentLanguage.ShouldBe(["zh-CN"]);
        var html = await chinese.Content.ReadAsStringAsync();
        html.ShouldContain("客户联");
        html.ShouldContain("营业厅留存联");
        Regex.Count(html, "186 0000 0102").ShouldBe(2);
        Regex.Count(html, "<article>").ShouldBe(2);

        var english = await (await clerk.GetAsync($"{slip}?language=en")).Content.ReadAsStringAsync();
        english.ShouldContain("The customer paid ¥100.00 on 2026-11-01 (cash)", Case.Insensitive);
        await (await clerk.GetAsync($"{slip}?language=fr")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        var stranger = await _host.SignedInAsync("supervisor2");
        await (await stranger.GetAsync(slip)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "enrolment-unknown");
    }

    [Fact]
    public async Task Slip_ValuesThatLookLikeMarkup_AreEncodedUnderAPolicyWithoutScripts()
    {
        await _host.Db.ExecuteAsync("UPDATE member SET name = :name WHERE id = 102", new { name = "<script>alert(\"1\")</script>'&" });
        var clerk = await _host.SignedInAsync("clerk");
        var reserved = await ReserveAsync(clerk, "slip", Province.PhoneOf(102));
        var number = reserved.GetProperty("number").GetString();
        await clerk.MustPostAsync(
            $"/enrolments/{number}/payment", """{ "amountFen": 10000, "receiptNo": "<img src=x onerror=alert(1)>", "method": "cash" }""");

        var answer = await clerk.GetAsync($"/api/v1/enrolments/{number}/slip");
        var html = await answer.Content.ReadAsStringAsync();

        html.ShouldContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#x27;&amp;");
        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("<img");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("script-src");
        // The browser hashes the style as it stands in the page.
        var style = Style().Match(html).Groups["css"].Value;
        policy.ShouldContain($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        html.ShouldNotContain("style=");
    }

    [GeneratedRegex("<style>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Style();
}
