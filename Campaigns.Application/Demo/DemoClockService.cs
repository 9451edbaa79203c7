using System.Globalization;
using Campaigns.Application.Settings;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Demo;

/// <summary>
/// The demo clock as saved with the data: at one system instant it was a certain business instant, and time ticks on from there. Demo mode
/// is fixed when a database is created (<see cref="DemoSetting"/>); production data has no such clock and business time is system time.
/// </summary>
public sealed class DemoClockService(IDatabase database, ISettingStore settings, BusinessClock clock, TimeProvider system)
{
    /// <summary>The setting that says <c>1</c> in a database made for trying the product out.</summary>
    public const string DemoSetting = "demo";

    private const string NowSetting = "demo-now";

    /// <summary>Whether the database holds demo data.</summary>
    public Task<bool> IsDemoAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async s => await settings.GetAsync(s, DemoSetting, cancellationToken) == "1", cancellationToken);

    /// <summary>
    /// Takes the saved clock into this process and tells whether this is demo data. At start, before each job and, on a server, while requests
    /// come in, so that every process follows a clock that was moved in another.
    /// </summary>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (demo, saved) = await database.ReadAsync(
            async s => (await settings.GetAsync(s, DemoSetting, cancellationToken), await settings.GetAsync(s, NowSetting, cancellationToken)),
            cancellationToken);
        if (demo == "1" && saved?.Split('/') is [var business, var then])
            clock.Follow(Instant(business), Instant(then));
        return demo == "1";
    }

    /// <summary>Makes it <paramref name="now"/> in the business, in this process and in the data.</summary>
    public async Task MoveAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var then = system.GetUtcNow();
        var text = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds()}/{then.ToUnixTimeMilliseconds()}");
        await database.WriteAsync<Results.Done>(
            async s =>
            {
                await settings.SetAsync(s, NowSetting, text, cancellationToken);
                return Results.Done.Value;
            },
            cancellationToken);
        clock.Align(now, then);
    }

    private static DateTimeOffset Instant(string milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));
}
