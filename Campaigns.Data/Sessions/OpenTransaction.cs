using System.Data.Common;

namespace Campaigns.Data.Sessions;

/// <summary>A transaction with what keeps it open; disposing rolls back what was not committed, then gives the connection back.</summary>
public sealed class OpenTransaction(DbTransaction transaction, Func<ValueTask> release) : IAsyncDisposable
{
    public DbTransaction Transaction => transaction;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            await release();
        }
    }
}
