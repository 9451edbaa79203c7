using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaigns.Jobs.Tests.Support;

/// <summary>The product's services on a data folder after its first start, without the scheduler.</summary>
internal sealed class DemoServices : IAsyncDisposable
{
    private readonly IHost _host;

    private DemoServices(IHost host) => _host = host;

    /// <param name="members">0 for production data.</param>
    public static async Task<DemoServices> StartAsync(TestData data, int members = 100)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddCampaigns(data.Options with { DemoMembers = members });
        var host = builder.Build();
        await host.InitialiseCampaignsAsync();
        return new DemoServices(host);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_host).DisposeAsync();
}
