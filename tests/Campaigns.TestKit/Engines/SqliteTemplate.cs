using Campaigns.Data.Sessions;

namespace Campaigns.TestKit.Engines;

/// <summary>A data file migrated once a run and copied for each test.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    public static async Task<(DatabaseSettings Settings, Func<ValueTask> Remove)> CopyAsync()
    {
        var folder = TestFolder.Create("campaigns-test-");
        var file = Path.Combine(folder, "campaigns.db");
        await File.WriteAllBytesAsync(file, await Migrated.Value);
        return (new DatabaseSettings("sqlite", file), () =>
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = TestFolder.Create("campaigns-test-");
        var file = Path.Combine(folder, "template.db");
        await DatabaseOpening.Runner(new DatabaseSettings("sqlite", file), TimeProvider.System).MigrateAsync(CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
