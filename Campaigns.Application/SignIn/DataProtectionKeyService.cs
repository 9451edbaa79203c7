using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.SignIn;

/// <summary>Reads and adds the keys that tickets are protected with. The framework asks; no person does.</summary>
public sealed class DataProtectionKeyService(IDatabase database, IDataProtectionKeyStore keys)
{
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => keys.ListAsync(session, cancellationToken), cancellationToken);

    public Task AddAsync(string friendlyName, string xml, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(
            async session =>
            {
                await keys.AddAsync(session, friendlyName, xml, cancellationToken);
                return Done.Value;
            },
            cancellationToken);
}
