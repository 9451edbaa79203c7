using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Contracts;

/// <summary>A contract from outside, as stored.</summary>
public sealed record StoredContract(long Id, long MemberId, string Kind, string Name, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>Contracts as imports look them up and change them; those written by enrolments are out of reach.</summary>
public interface IContractImportStore
{
    Task<IReadOnlyList<StoredContract>> FindAsync(IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken);

    Task UpdateEndsAsync(IStoreSession session, IReadOnlyList<(long Id, DateOnly? EndsOn)> changes, CancellationToken cancellationToken);
}
