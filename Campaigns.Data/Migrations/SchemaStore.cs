using Campaigns.Application.Health;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Migrations;

/// <inheritdoc/>
public sealed class SchemaStore : ISchemaStore
{
    public async Task<SchemaStanding> ReadAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var history = await SchemaHistory.ListAsync(db.Connection, db.Transaction, cancellationToken);
        return new SchemaStanding(db.Dialect.Name, history.Count(h => h.FinishedAt is not null), IsCurrent(db.Dialect.Name, history));
    }

    private static bool IsCurrent(string engine, IReadOnlyList<AppliedMigration> history)
    {
        try
        {
            return SchemaState.Of(MigrationScripts.For(engine), history).IsCurrent;
        }
        catch (MigrationException)
        {
            // Migrated by another program while this one runs.
            return false;
        }
    }
}
