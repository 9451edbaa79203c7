using Campaigns.Application.Campaigns;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Campaigns;

/// <inheritdoc cref="IGiftCatalogueStore"/>
public sealed class GiftCatalogueStore : IGiftCatalogueStore
{
    private const string ListSql = "SELECT code FROM gift_item ORDER BY code";

    public Task<IReadOnlyList<string>> ListItemCodesAsync(IStoreSession session, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<string>(ListSql, null, cancellationToken);
}
