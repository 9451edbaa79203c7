using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Lists;

/// <summary>A member's place on a named list.</summary>
public readonly record struct ListEntry(long ListId, long MemberId);

/// <summary>Named lists as imports look them up and change them.</summary>
public interface INamedListImportStore
{
    /// <summary>Ids of the lists that exist, by code.</summary>
    Task<IReadOnlyDictionary<string, long>> FindListsAsync(
        IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Those of the ids that are members.</summary>
    Task<IReadOnlyCollection<long>> FindMembersAsync(IStoreSession session, IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>All places of the members, on whatever list.</summary>
    Task<IReadOnlyCollection<ListEntry>> FindEntriesAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken);

    Task<IReadOnlyCollection<long>> MembersOfAsync(IStoreSession session, long listId, CancellationToken cancellationToken);

    Task AddListsAsync(IStoreSession session, IReadOnlyList<NewList> lists, CancellationToken cancellationToken);

    Task RemoveAsync(IStoreSession session, IReadOnlyList<ListEntry> entries, CancellationToken cancellationToken);

    /// <summary>Notes when the lists' entries last changed.</summary>
    Task TouchAsync(IStoreSession session, IReadOnlyCollection<long> listIds, DateTimeOffset at, CancellationToken cancellationToken);
}
