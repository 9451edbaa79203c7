using Campaigns.Application.Health;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Migrations;

/// <inheritdoc/>
public sealed class SchemaStore : ISchemaStore
{
    public async Task<bool> IsCurrentAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var history = await SchemaHistory.ListAsync(db.Connection, db.Transaction, cancellationToken);
        try
        {
            return SchemaState.Of(MigrationScripts.For(db.Dialect.Name), history).IsCurrent;
        }
        catch (MigrationException)
        {
            // Migrated by another program while this one runs.
            return false;
        }
    }
}
