using Campaigns.Application.SignIn;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Users;

/// <inheritdoc/>
public sealed class DataProtectionKeyStore : IDataProtectionKeyStore
{
    private const string All = """
        SELECT xml_text FROM data_protection_key ORDER BY id
        """;

    private const string Insert = """
        INSERT INTO data_protection_key (id, friendly_name, xml_text) VALUES (:id, :friendly_name, :xml_text)
        """;

    public Task<IReadOnlyList<string>> ListAsync(IStoreSession session, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<string>(All, null, cancellationToken);

    public Task AddAsync(IStoreSession session, string friendlyName, string xml, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(Insert, new { id = session.NextId(), friendly_name = friendlyName, xml_text = xml }, cancellationToken);
}
