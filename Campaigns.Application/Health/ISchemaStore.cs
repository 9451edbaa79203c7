using Campaigns.Application.Stores;

namespace Campaigns.Application.Health;

/// <summary>Whether the database's schema is the one this program was built for.</summary>
public interface ISchemaStore
{
    Task<bool> IsCurrentAsync(IStoreSession session, CancellationToken cancellationToken);
}
