using Campaigns.Data.Sessions;

namespace Campaigns.TestKit.Engines;

/// <summary>A data file migrated once a run and copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    public static async Task<(DatabaseSettings Settings, Func<ValueTask> Remove)> CopyAsync()
    {
        var copy = Empty();
        await File.WriteAllBytesAsync(copy.Settings.Connection, await Migrated.Value);
        return copy;
    }

    /// <summary>A file that is not there yet.</summary>
    public static (DatabaseSettings Settings, Func<ValueTask> Remove) Empty()
    {
        var folder = TestFolder.Create("campaigns-test-");
        return (new DatabaseSettings("sqlite", Path.Combine(folder, "campaigns.db")), () =>
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var (settings, remove) = Empty();
        await DatabaseOpening.Runner(settings, TimeProvider.System).MigrateAsync(CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(settings.Connection);
        await remove();
        return bytes;
    }
}
