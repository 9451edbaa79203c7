using System.Collections.Concurrent;
using Campaigns.Data.Dialects;
using Microsoft.Data.Sqlite;

namespace Campaigns.Data.Sessions;

/// <summary>
/// The embedded database. All writes of this process pass one gate onto one kept connection, so that they queue here, in order, instead of
/// polling SQLite's lock; reads run beside them, each on a snapshot of its own.
/// </summary>
public sealed class SqliteDatabase : StoreDatabase
{
    private readonly SqliteSettings _settings;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly SqliteConnection? _writer;
    private volatile bool _closed;

    private SqliteDatabase(SqliteSettings settings, SqliteConnection? writer, TimeProvider time)
        : base(SqliteDialect.Instance, time)
    {
        _settings = settings;
        _writer = writer;
    }

    /// <summary>Opens the file as it is; <see cref="DatabaseOpening"/> also looks at its schema.</summary>
    /// <exception cref="DatabaseUnavailableException">The file is locked, read-only or damaged.</exception>
    public static SqliteDatabase Open(SqliteSettings settings, TimeProvider time)
    {
        if (!settings.ReadOnly)
            return new SqliteDatabase(settings, SqliteFile.OpenWriter(settings), time);
        var database = new SqliteDatabase(settings, null, time);
        database._readers.Add(SqliteFile.OpenReader(settings));
        return database;
    }

    protected override Task<OpenTransaction> BeginReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = _readers.TryTake(out var kept) ? kept : SqliteFile.OpenReader(_settings);
        try
        {
            return Task.FromResult(new OpenTransaction(connection.BeginTransaction(deferred: true), () => KeepAsync(connection)));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    protected override async Task<OpenTransaction> BeginWriteAsync(CancellationToken cancellationToken)
    {
        var writer = _writer ?? throw new InvalidOperationException("the database was opened for reading");
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return new OpenTransaction(writer.BeginTransaction(deferred: false), LeaveGateAsync);
        }
        catch
        {
            _gate.Release();
            throw;
        }
    }

    protected override async ValueTask CloseAsync()
    {
        // A write under way is let finish.
        await _gate.WaitAsync(CancellationToken.None);
        _closed = true;
        while (_readers.TryTake(out var reader))
            await reader.DisposeAsync();
        if (_writer is not null)
            await _writer.DisposeAsync();
        _gate.Dispose();
    }

    private ValueTask KeepAsync(SqliteConnection connection)
    {
        if (_closed)
            return connection.DisposeAsync();
        _readers.Add(connection);
        return ValueTask.CompletedTask;
    }

    private ValueTask LeaveGateAsync()
    {
        _gate.Release();
        return ValueTask.CompletedTask;
    }
}
