using Campaigns.Application.Sample;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Sample;

/// <inheritdoc cref="ISampleStore"/>
public sealed class SampleStore : ISampleStore
{
    private const string CountBranches = "SELECT COUNT(*) FROM branch";

    public async Task<bool> IsEmptyAsync(IStoreSession session, CancellationToken cancellationToken) =>
        await session.Db().ScalarAsync<long>(CountBranches, null, cancellationToken) == 0;
}
