using Campaigns.Application.Stores;

namespace Campaigns.Application.SignIn;

/// <summary>The keys that tickets are protected with, shared by all processes of one database. Append-only.</summary>
public interface IDataProtectionKeyStore
{
    Task<IReadOnlyList<string>> ListAsync(IStoreSession session, CancellationToken cancellationToken);

    Task AddAsync(IStoreSession session, string friendlyName, string xml, CancellationToken cancellationToken);
}
