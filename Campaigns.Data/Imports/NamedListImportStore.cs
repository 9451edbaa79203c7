using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Lists;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Imports;

/// <inheritdoc cref="INamedListImportStore"/>
public sealed class NamedListImportStore : INamedListImportStore
{
    private const string FindLists = "SELECT id AS Id, code AS Code FROM member_list WHERE code IN ({list})";
    private const string FindMembers = "SELECT id FROM member WHERE id IN ({list})";
    private const string FindEntries = "SELECT list_id AS ListId, member_id AS MemberId FROM member_list_entry WHERE member_id IN ({list})";
    private const string FindMembersOf = "SELECT member_id FROM member_list_entry WHERE list_id = :listId";
    private const string AddList = "INSERT INTO member_list (id, code, loaded_at) VALUES (:id, :code, :loadedAt)";
    private const string RemoveEntry = "DELETE FROM member_list_entry WHERE list_id = :listId AND member_id = :memberId";
    private const string Touch = "UPDATE member_list SET loaded_at = :loadedAt WHERE id = :id";

    public async Task<IReadOnlyDictionary<string, long>> FindListsAsync(
        IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        (await session.Db().QueryInAsync<ListRow, string>(FindLists, codes, null, cancellationToken)).ToDictionary(l => l.Code, l => l.Id, StringComparer.Ordinal);

    public async Task<IReadOnlyCollection<long>> FindMembersAsync(
        IStoreSession session, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        await session.Db().QueryInAsync<long, long>(FindMembers, ids, null, cancellationToken);

    public async Task<IReadOnlyCollection<ListEntry>> FindEntriesAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryInAsync<EntryRow, long>(FindEntries, memberIds, null, cancellationToken)).Select(r => new ListEntry(r.ListId, r.MemberId))];

    public async Task<IReadOnlyCollection<long>> MembersOfAsync(IStoreSession session, long listId, CancellationToken cancellationToken) =>
        [.. await session.Db().QueryAsync<long>(FindMembersOf, new { listId }, cancellationToken)];

    public Task AddListsAsync(IStoreSession session, IReadOnlyList<NewList> lists, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(
            AddList, [.. lists.Select(l => new { id = l.Id, code = l.Code, loadedAt = l.LoadedAt.ToUnixTimeMilliseconds() })], cancellationToken);

    public Task RemoveAsync(IStoreSession session, IReadOnlyList<ListEntry> entries, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(RemoveEntry, [.. entries.Select(e => new { listId = e.ListId, memberId = e.MemberId })], cancellationToken);

    public Task TouchAsync(IStoreSession session, IReadOnlyCollection<long> listIds, DateTimeOffset at, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(Touch, [.. listIds.Select(id => new { id, loadedAt = at.ToUnixTimeMilliseconds() })], cancellationToken);

    private sealed class ListRow
    {
        public long Id { get; init; }

        public string Code { get; init; } = "";
    }

    private sealed class EntryRow
    {
        public long ListId { get; init; }

        public long MemberId { get; init; }
    }
}
