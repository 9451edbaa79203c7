using Campaigns.Api.Hosting;
using Campaigns.Api.Http;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;
using Campaigns.TestKit.Engines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Api.Tests.Support;

/// <summary>
/// The service on a real port of this machine, with endpoints of the test's own under <c>/probe</c> that stand where the product's do, and its log.
/// </summary>
internal sealed class ProbeHost : IAsyncDisposable
{
    private readonly TestDatabase _db;
    private readonly WebApplication _app;

    private ProbeHost(TestDatabase db, WebApplication app, LogLines log)
    {
        (_db, _app, Log) = (db, app, log);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public LogLines Log { get; }

    public TestDatabase Db => _db;

    public static async Task<ProbeHost> StartAsync(Action<RouteGroupBuilder> map)
    {
        var db = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        var log = new LogLines();
        string[] args = ["--urls", "http://127.0.0.1:0", "--data", Path.GetDirectoryName(db.Settings.Connection)!, "--Jobs:Enabled=false"];
        var builder = WebApplication.CreateBuilder(args);
        builder.AddCampaigns(args);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.AddApi();
        var app = builder.Build();
        app.UseApi();
        map(app.MapGroup("/probe").AddEndpointFilterFactory(RequestPartFilter.Create).AllowAnonymous());
        await app.InitialiseCampaignsAsync();
        await app.StartAsync();
        return new ProbeHost(db, app, log);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _db.DisposeAsync();
    }
}
