using System.Data;
using System.Data.Common;
using Campaigns.Data.Dialects;
using Dapper;

namespace Campaigns.Data.Sessions;

/// <summary>
/// A database server. Writes run READ COMMITTED: conditional updates and unique keys carry the invariants, and lock waits are bounded by
/// the data source. Reads run on one snapshot.
/// </summary>
public sealed class ServerDatabase(DbDataSource source, SqlDialect dialect, TimeProvider time) : StoreDatabase(dialect, time)
{
    protected override async Task<OpenTransaction> BeginReadAsync(CancellationToken cancellationToken)
    {
        var open = await BeginAsync(cancellationToken);
        try
        {
            await open.Transaction.Connection!.ExecuteAsync(
                new CommandDefinition(Dialect.StartSnapshot!, null, open.Transaction, cancellationToken: cancellationToken));
            return open;
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    protected override Task<OpenTransaction> BeginWriteAsync(CancellationToken cancellationToken) => BeginAsync(cancellationToken);

    protected override ValueTask CloseAsync() => source.DisposeAsync();

    private async Task<OpenTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return new OpenTransaction(await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken), connection.DisposeAsync);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
