using Campaigns.Application.Stores;

namespace Campaigns.Application.Sample;

/// <summary>What loading the sample asks of the database beside the bulk inserts.</summary>
public interface ISampleStore
{
    /// <summary>Nothing of anybody's is there: no branch, and so no user, member or campaign.</summary>
    Task<bool> IsEmptyAsync(IStoreSession session, CancellationToken cancellationToken);
}
