using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Contradictions;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules;

namespace Campaigns.Application.Imports.ImportFile;

/// <summary>Works a file through in chunks, each one transaction.</summary>
public sealed class ImportRunService(
    IDatabase database, IIdSource idSource, IBulkStore bulk, IAuditStore audit, IBusinessClock clock, ContradictionService contradictions)
{
    /// <summary>Rows to a transaction: enough for bulk statements, short enough that counters hardly wait.</summary>
    public const int ChunkSize = 5_000;

    internal async Task<Result<ImportSummary>> RunAsync<TRow>(
        IRowImporter<TRow> importer, Actor actor, ImportCommand command, CancellationToken cancellationToken)
    {
        var tally = new ImportTally(command.Kind);
        await using var chunks = new ImportChunks<TRow>(command.Source, importer, ChunkSize, cancellationToken);
        while (await chunks.NextAsync() is { Count: > 0 } chunk)
        {
            if (await FlushAsync(importer, actor, command, chunk, tally, cancellationToken) is { } refusal)
                return refusal;
        }

        if (!importer.Replaces || !command.Source.IsWhole())
            return tally.Summary();
        var removed = await FinishAsync(importer, actor, command, !tally.HasChanges, cancellationToken);
        return removed.IsSuccess ? tally.Summary() with { Removed = removed.Value } : removed.Refusal;
    }

    private Task<Result<long>> FinishAsync<TRow>(
        IRowImporter<TRow> importer, Actor actor, ImportCommand command, bool firstChange, CancellationToken cancellationToken) =>
        database.WriteAsync<long>(
            async session =>
            {
                await bulk.LockAsync(session, cancellationToken);
                var removed = await importer.FinishAsync(session, cancellationToken);
                if (firstChange && removed > 0)
                    await audit.AddAsync(session, Record(session.NextId(), actor, command), cancellationToken);
                return removed;
            },
            cancellationToken);

    private async Task<Refusal?> FlushAsync<TRow>(
        IRowImporter<TRow> importer,
        Actor actor,
        ImportCommand command,
        IReadOnlyList<PendingLine<TRow>> chunk,
        ImportTally tally,
        CancellationToken cancellationToken)
    {
        var entries = chunk.Select(p => p.Entry).OfType<ImportEntry<TRow>>().ToList();
        if (await WriteAsync(importer, actor, command, entries, !tally.HasChanges, cancellationToken) is { IsSuccess: false } refused)
            return refused.Refusal;
        foreach (var pending in chunk)
        {
            tally.Add(pending.Result);
            await command.Sink(pending.Line, pending.Result, cancellationToken);
        }

        return null;
    }

    private async Task<Result<Done>> WriteAsync<TRow>(
        IRowImporter<TRow> importer,
        Actor actor,
        ImportCommand command,
        List<ImportEntry<TRow>> entries,
        bool firstChange,
        CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return Done.Value;
        var count = entries.Count * importer.IdsPerRow;
        var first = count > 0 ? await idSource.LeaseAsync(count, cancellationToken) : 0;
        return await database.WriteAsync(
            session => WriteAsync(importer, session, new IdBlock(first, count), actor, command, entries, firstChange, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<Done>> WriteAsync<TRow>(
        IRowImporter<TRow> importer,
        IStoreSession session,
        IdBlock ids,
        Actor actor,
        ImportCommand command,
        List<ImportEntry<TRow>> entries,
        bool firstChange,
        CancellationToken cancellationToken)
    {
        await bulk.LockAsync(session, cancellationToken);
        entries.ForEach(e => e.Reset());
        await importer.ApplyAsync(session, entries, ids, cancellationToken);
        await contradictions.AddAsync(session, entries, cancellationToken);

        // One record an import, with its first change and in the same transaction: a crash later leaves no change without one.
        if (firstChange && entries.Exists(e => e.Result!.Status is LineStatus.Created or LineStatus.Updated))
            await audit.AddAsync(session, Record(session.NextId(), actor, command), cancellationToken);
        return Done.Value;
    }

    private AuditRecord Record(long importId, Actor actor, ImportCommand command) =>
        new(clock.Now, actor.UserId, "import", $"import-{EnumCode.Of(command.Kind)}", importId, null, StoredJson.Write(new { command.Source.Sha256 }), null);
}
