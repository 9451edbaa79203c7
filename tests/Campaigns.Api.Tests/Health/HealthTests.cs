using System.Net;
using Campaigns.Api.Tests.Support;
using Campaigns.Data.Migrations;

namespace Campaigns.Api.Tests.Health;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_ServiceRuns_SaysSo(string address, string status) =>
        (await _host.Anonymous().GetJsonAsync(address)).GetProperty("status").GetString().ShouldBe(status);

    [Fact]
    public async Task Ready_ServiceWithoutJobs_TellsDatabaseSchemaAndScheduler()
    {
        var ready = await _host.Anonymous().GetJsonAsync("/health/ready");
        ready.GetProperty("database").GetString().ShouldBe("sqlite");
        ready.GetProperty("schemaVersion").GetInt32().ShouldBe(MigrationScripts.For("sqlite").Count);
        ready.GetProperty("scheduler").GetString().ShouldBe("off");
    }

    [Fact]
    public async Task Ready_SchemaOfAnotherProgram_IsNotReadyButLive()
    {
        await _host.Db.ExecuteAsync("UPDATE schema_history SET checksum = 'other' WHERE version = 1");
        await (await _host.Anonymous().GetAsync("/health/ready")).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "not-ready");
        (await _host.Anonymous().GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Metrics_AfterRequests_CountsThemByRouteTemplate()
    {
        var client = await _host.SignedInAsync("auditor");
        await client.GetJsonAsync("/api/v1/branches?under=6501");
        var text = await client.GetStringAsync("/metrics");
        text.ShouldContain("# TYPE http_server_request_duration_seconds summary");
        text.Split('\n').ShouldContain(l => l.StartsWith("http_server_request_duration_seconds_count") && l.Contains("http_route=\"/api/v1/branches\""));
        text.ShouldContain("# TYPE dotnet_gc_collections_total counter");
        text.Split('\n').ShouldAllBe(l => l.Length == 0 || l[0] == '#' || double.IsFinite(double.Parse(l.Substring(l.LastIndexOf(' ') + 1))));
    }
}
