using Campaigns.Application.Stores;

namespace Campaigns.Application.Demo;

/// <summary>What a walk of the demo clock must stop for.</summary>
public interface IDemoDateStore
{
    /// <summary>
    /// The dates after <paramref name="after"/> and up to <paramref name="until"/> on which campaigns open or close (the day after their
    /// last), in no order.
    /// </summary>
    Task<IReadOnlyList<DateOnly>> CampaignDatesAsync(IStoreSession session, DateOnly after, DateOnly until, CancellationToken cancellationToken);

    /// <summary>The days of a month (1 to 28) on which any approved campaign releases money.</summary>
    Task<IReadOnlyList<int>> ReleaseDaysAsync(IStoreSession session, CancellationToken cancellationToken);
}
