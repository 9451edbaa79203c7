using Campaigns.Application.Stores;

namespace Campaigns.Application.Health;

/// <summary>How far the database's schema is.</summary>
/// <param name="Engine"><c>sqlite</c>, <c>postgresql</c> or <c>oracle</c>.</param>
/// <param name="Version">The last migration finished.</param>
/// <param name="IsCurrent">Whether it is the schema this program was built for.</param>
public sealed record SchemaStanding(string Engine, int Version, bool IsCurrent);

/// <summary>Reads the standing of the database's schema.</summary>
public interface ISchemaStore
{
    Task<SchemaStanding> ReadAsync(IStoreSession session, CancellationToken cancellationToken);
}
