using Campaigns.Application.Demo;
using Campaigns.Application.Results;
using Campaigns.Application.Sample.Load;
using Campaigns.Application.Settings;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Jobs.Composition;
using Campaigns.Rules;

namespace Campaigns.Jobs.Startup;

/// <summary>What a process wants of the database.</summary>
public enum DatabaseAccess
{
    /// <summary>Reads beside a running service.</summary>
    Read,

    /// <summary>Writes: the only process on an embedded database.</summary>
    Write,

    /// <summary>As <see cref="Write"/>, bringing the schema up to date on every engine, or making a new database.</summary>
    Migrate,
}

/// <summary>Opens the database at the start of a process, in order: folder, lock, schema, connection, clock.</summary>
public sealed class DatabaseStart(CampaignsOptions options, OpenedDatabase opened, ISettingStore settings, DemoClockService demo, TimeProvider time)
    : IDisposable
{
    private DataFolderLock? _lock;

    /// <summary>Whether the database is new: nobody has settled yet whether it is a demo, or the sample was being loaded when a start broke off.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Names of the migrations this start ran.</summary>
    public IReadOnlyList<string> Migrated { get; private set; } = [];

    /// <exception cref="DatabaseUnavailableException">It can't be used; the code says why.</exception>
    /// <exception cref="StartException">The folder is missing or can't be made.</exception>
    public async Task OpenAsync(DatabaseAccess access, CancellationToken cancellationToken)
    {
        var embedded = options.Engine == DatabaseEngine.Sqlite;
        if (embedded)
            PrepareFolder(access);
        var target = new DatabaseSettings(
            EnumCode.Of(options.Engine), embedded ? options.DatabaseFile : options.ConnectionString, ReadOnly: access == DatabaseAccess.Read);
        if (access == DatabaseAccess.Migrate || (embedded && access == DatabaseAccess.Write))
            Migrated = await DatabaseOpening.Runner(target, time).MigrateAsync(cancellationToken);
        opened.Use(await DatabaseOpening.OpenAsync(target, migrate: false, time, cancellationToken));
        IsNew = await opened.ReadAsync(
            async s => await settings.GetAsync(s, DemoClockService.DemoSetting, cancellationToken) is null
                || await settings.GetAsync(s, SampleDataService.ProgressSetting, cancellationToken) == SampleDataService.Running,
            cancellationToken);
        await demo.LoadAsync(cancellationToken);
    }

    /// <summary>Says that a new database holds no demo data, for good.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await opened.WriteAsync<Done>(
            async session =>
            {
                await settings.SetAsync(session, DemoClockService.DemoSetting, "0", cancellationToken);
                return Done.Value;
            },
            cancellationToken);
        IsNew = false;
    }

    public void Dispose() => _lock?.Dispose();

    private void PrepareFolder(DatabaseAccess access)
    {
        if (access == DatabaseAccess.Read)
        {
            if (!File.Exists(options.DatabaseFile))
                throw new StartException(StartException.DatabaseUnusable, Refusal.Absent("data-folder-empty", ("folder", options.DataDirectory)));
            return;
        }

        try
        {
            Directory.CreateDirectory(options.DataDirectory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(StartException.DatabaseUnusable, Refusal.Invalid("data-folder-unusable", ("folder", options.DataDirectory)));
        }

        _lock = DataFolderLock.Take(options.DataDirectory);
    }
}
