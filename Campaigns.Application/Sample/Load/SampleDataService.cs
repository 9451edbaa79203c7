using Campaigns.Application.Auditing;
using Campaigns.Application.Demo;
using Campaigns.Application.Imports;
using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Results;
using Campaigns.Application.Sample.Generation;
using Campaigns.Application.Settings;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Sample.Load;

/// <summary>Writes province, stock and members in one transaction, and keeps track of how far the load has come.</summary>
public sealed class SampleDataService(
    IDatabase database, IIdSource idSource, ISampleStore store, ISettingStore settings, IAuditStore audit, SampleWriterService writer)
{
    /// <summary>How far the load has come: <see cref="Running"/> until all of the sample is there.</summary>
    public const string ProgressSetting = "sample";

    public const string Running = "running";

    private const string Loaded = "loaded";

    /// <summary>Fills an empty database; does nothing where an interrupted load got as far.</summary>
    internal async Task<Result<Done>> LoadAsync(long members, ulong seed, CancellationToken cancellationToken)
    {
        var province = new SampleProvince(members);
        var count = SampleWriterService.IdsFor(province, members);
        var first = await idSource.LeaseAsync(count, cancellationToken);
        return await database.WriteAsync(
            session => LoadAsync(session, province, members, seed, new IdBlock(first, count), cancellationToken), cancellationToken);
    }

    /// <summary>From now on the database is one like any other.</summary>
    internal Task<Result<Done>> FinishAsync(CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(
            async session =>
            {
                await settings.SetAsync(session, ProgressSetting, Loaded, cancellationToken);
                return Done.Value;
            },
            cancellationToken);

    private async Task<Result<Done>> LoadAsync(
        IStoreSession session, SampleProvince province, long members, ulong seed, IdBlock ids, CancellationToken cancellationToken)
    {
        if (await settings.GetAsync(session, ProgressSetting, cancellationToken) == Running)
            return Done.Value;
        if (!await store.IsEmptyAsync(session, cancellationToken))
            return ImportRefusals.DatabaseNotEmpty();
        await settings.SetAsync(session, DemoClockService.DemoSetting, "1", cancellationToken);
        await settings.SetAsync(session, ProgressSetting, Running, cancellationToken);
        await writer.WriteAsync(session, province, members, seed, ids, cancellationToken);
        var after = StoredJson.Write(new { members, seed });
        var record = new AuditRecord(SampleTimes.DemoStart, 0, "load-sample", "sample", session.NextId(), null, after, null);
        await audit.AddAsync(session, record, cancellationToken);
        return Done.Value;
    }
}
