using Campaigns.Application.Requests;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Requests;

/// <inheritdoc cref="IRequestLogStore"/>
public sealed class RequestLogStore : IRequestLogStore
{
    private const string Prune = "DELETE FROM request_log WHERE created_at < :before";

    public Task<int> PruneAsync(IStoreSession session, DateTimeOffset before, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(Prune, new { before }, cancellationToken);
}
