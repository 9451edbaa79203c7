using Campaigns.Application.Actors;
using Campaigns.Application.Demo;
using Campaigns.Application.Sample.Load;
using Campaigns.Jobs.Composition;

namespace Campaigns.Jobs.Startup;

/// <summary>What a host does between being built and being started.</summary>
public static class HostStart
{
    /// <summary>
    /// Opens the database: an embedded one is made or brought up to date, a server's must have been by the verb <c>migrate</c>. A new
    /// embedded one is filled with the sample; data that is there is never touched by it.
    /// </summary>
    /// <param name="sample">False in the worker: only a first start of the service makes a demo.</param>
    /// <exception cref="StartException">It can't be used.</exception>
    /// <exception cref="Data.Sessions.DatabaseUnavailableException">It can't be used.</exception>
    public static async Task InitialiseCampaignsAsync(this IHost host, bool sample = true, CancellationToken cancellationToken = default)
    {
        var options = host.Services.GetRequiredService<CampaignsOptions>();
        var start = host.Services.GetRequiredService<DatabaseStart>();
        await start.OpenAsync(DatabaseAccess.Write, cancellationToken);
        if (!sample || !start.IsNew || options.Engine != DatabaseEngine.Sqlite)
            return;
        if (options.DemoMembers == 0)
            await start.SettleAsync(cancellationToken);
        else
            await LoadSampleAsync(host.Services, options.DemoMembers, cancellationToken);
    }

    private static async Task LoadSampleAsync(IServiceProvider services, int members, CancellationToken cancellationToken)
    {
        var loaded = await services.GetRequiredService<LoadSampleUseCase>().ExecuteAsync(Actor.System, new LoadSampleCommand(members), cancellationToken);
        if (!loaded.IsSuccess)
            throw new StartException(StartException.DatabaseUnusable, loaded.Refusal);
        // So that the reports of the first day have somebody who could join.
        if (await services.GetRequiredService<DueWorkService>().CloseDayAsync(cancellationToken) is { } refusal)
            throw new StartException(StartException.DatabaseUnusable, refusal);
    }
}
