using Campaigns.Application.Stores;

namespace Campaigns.Application.Health;

/// <summary>Whether requests can be served now: the database answers, with this program's schema. No person asks.</summary>
public sealed class ReadinessService(IDatabase database, ISchemaStore schema)
{
    /// <returns>False when the schema is another's. A database that can't be reached throws.</returns>
    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => schema.IsCurrentAsync(session, cancellationToken), cancellationToken);
}
