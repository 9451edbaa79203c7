using Campaigns.Application.SignIn;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Jobs.Scheduling;
using Campaigns.Jobs.Security;
using Campaigns.Jobs.Startup;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Jobs.Composition;

/// <summary>The composition both hosts call: the service that answers HTTP, and the worker.</summary>
public static class CampaignsServices
{
    /// <summary>
    /// Reads the configuration (with the short forms of <paramref name="args"/>) and adds clocks, database, stores, use cases, jobs and logging.
    /// The database is opened by <c>InitialiseCampaignsAsync</c>, before the host starts.
    /// </summary>
    /// <exception cref="StartException">The configuration is wrong.</exception>
    public static CampaignsOptions AddCampaigns(this IHostApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddCommandLine(args, OptionsReader.Switches);
        var options = OptionsReader.Read(builder.Configuration);
        if (!options.IsSuccess)
            throw new StartException(StartException.WrongConfiguration, options.Refusal);
        builder.AddCampaignsLogging(options.Value);
        builder.Services.AddCampaigns(options.Value).AddScheduler(options.Value, JobTable.Standard);
        return options.Value;
    }

    /// <summary>Everything but the scheduler and the logging: what a verb of the worker needs.</summary>
    public static IServiceCollection AddCampaigns(this IServiceCollection services, CampaignsOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(s => new BusinessClock(s.GetRequiredService<TimeProvider>(), options.Zone));
        services.TryAddSingleton<IBusinessClock>(s => s.GetRequiredService<BusinessClock>());
        services.AddSingleton<OpenedDatabase>();
        services.AddSingleton<IDatabase>(s => s.GetRequiredService<OpenedDatabase>());
        services.AddSingleton<IIdSource>(s => s.GetRequiredService<OpenedDatabase>());
        services.TryAddSingleton<IPasswordHasher, PasswordHasher>();
        services.AddSingleton<DatabaseStart>();
        return services.AddUseCasesAndStores();
    }
}
