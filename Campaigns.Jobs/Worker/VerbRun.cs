using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;
using Serilog;
using Serilog.Events;

namespace Campaigns.Jobs.Worker;

/// <summary>A verb's surroundings: configuration from the environment and the command line, services without a host, the database open.</summary>
internal sealed class VerbRun : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private VerbRun(ServiceProvider services) => _services = services;

    public static CampaignsOptions Options(string? data, IDictionary<string, string?>? more = null)
    {
        var settings = new Dictionary<string, string?>(more ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal);
        if (data is not null)
            settings["Data:Directory"] = data;
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings)
            .Build();
        var options = OptionsReader.Read(configuration);
        return options.IsSuccess ? options.Value : throw new StartException(StartException.WrongConfiguration, options.Refusal);
    }

    /// <exception cref="StartException">It can't be used.</exception>
    /// <exception cref="Data.Sessions.DatabaseUnavailableException">It can't be used.</exception>
    public static async Task<VerbRun> OpenAsync(CampaignsOptions options, DatabaseAccess access, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.AddSerilog(LoggingSetup.Create(options, LogEventLevel.Warning), dispose: true));
        services.AddCampaigns(options);
        var run = new VerbRun(services.BuildServiceProvider());
        try
        {
            await run.Get<DatabaseStart>().OpenAsync(access, cancellationToken);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
