using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Api.Tests.Support;

namespace Campaigns.Api.Tests.OpenApi;

public sealed partial class OpenApiDocumentTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Kept = "Campaigns.Api/openapi.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    [Fact]
    public async Task Document_Kept_IsTheLiveOne()
    {
        var live = JsonSerializer.Serialize(await DocumentAsync(), Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(Repository.PathOf(Kept), live);
        var kept = await File.ReadAllTextAsync(Repository.PathOf(Kept));
        (kept == live).ShouldBeTrue($"{Kept} is not what the service publishes; UPDATE_OPENAPI=1 rewrites it");
    }

    [Fact]
    public async Task HttpTable_AvailableRows_AreThePublishedOperations()
    {
        var rows = Repository.Rows(await Repository.ReadLinesAsync("docs/http.md"), Methods.Contains).ToList();
        rows.ShouldAllBe(r => r.Length == 4 && (r[3] == "available" || r[3] == "planned"));
        var available = rows.Where(r => r[3] == "available").Select(r => $"{r[0]} {Names().Replace(r[1], "{}")}");
        var published = Operations(await DocumentAsync())
            .Select(o => $"{o.Method} {Names().Replace(o.Path.StartsWith("/api/v1", StringComparison.Ordinal) ? o.Path[7..] : o.Path, "{}")}");
        published.Order(StringComparer.Ordinal).ShouldBe(available.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Operation_Each_HasANameASummaryAndExamples()
    {
        var operations = Operations(await DocumentAsync()).ToList();
        operations.Select(o => o.Value.GetProperty("operationId").GetString()).ShouldBeUnique();
        operations.ShouldAllBe(o => o.Value.GetProperty("summary").GetString()!.Contains(" · "));
        operations.Where(o => Contents(o.Value).Any(c => !c.TryGetProperty("example", out _))).Select(o => o.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Operation_Each_NeedsSignInButForTheFew()
    {
        var open = Operations(await DocumentAsync()).Where(o => !o.Value.TryGetProperty("security", out _)).Select(o => $"{o.Method} {o.Path}");
        open.Order(StringComparer.Ordinal).ShouldBe(
            ["GET /health/live", "GET /health/ready", "GET /schemas/campaign.json", "POST /api/v1/session", "POST /api/v1/token", "POST /api/v1/token/refresh"]);
    }

    [Fact]
    public async Task Schema_Integers_AreNeverText()
    {
        var text = (await DocumentAsync()).GetRawText();
        text.ShouldContain("\"arpuFen\":{\"type\":\"integer\"", Case.Sensitive);
        text.ShouldNotContain("[\"integer\",\"string\"]");
    }

    private async Task<JsonElement> DocumentAsync()
    {
        var document = await host.Anonymous().GetJsonAsync("/openapi/v1.json");
        return JsonSerializer.Deserialize<JsonElement>(JsonSerializer.Serialize(document));
    }

    private static IEnumerable<(string Method, string Path, JsonElement Value)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(
            p => p.Value.EnumerateObject().Select(o => (o.Name.ToUpperInvariant(), p.Name, o.Value)));

    /// <summary>The request's and the success's contents.</summary>
    private static IEnumerable<JsonElement> Contents(JsonElement operation)
    {
        if (operation.TryGetProperty("requestBody", out var body))
        {
            foreach (var content in body.GetProperty("content").EnumerateObject())
                yield return content.Value;
        }

        foreach (var response in operation.GetProperty("responses").EnumerateObject().Where(r => r.Name.StartsWith('2')))
        {
            if (!response.Value.TryGetProperty("content", out var contents))
                continue;
            foreach (var content in contents.EnumerateObject())
                yield return content.Value;
        }
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
