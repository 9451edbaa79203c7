using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Usage;

/// <summary>A month of a member's use, as stored.</summary>
public sealed record StoredUsage
{
    public required long MemberId { get; init; }

    public required int UsageMonth { get; init; }

    public required long SpendFen { get; init; }

    public required long CallMinutes { get; init; }

    public required long DataMb { get; init; }
}

/// <summary>Usage as imports look it up and change it.</summary>
public interface IUsageImportStore
{
    /// <summary>The members' months between both, each included.</summary>
    Task<IReadOnlyList<StoredUsage>> FindAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, int fromMonth, int toMonth, CancellationToken cancellationToken);

    Task UpdateAsync(IStoreSession session, IReadOnlyList<NewUsage> changes, CancellationToken cancellationToken);
}
