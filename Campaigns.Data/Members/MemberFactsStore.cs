using System.Runtime.CompilerServices;
using Campaigns.Application.Members;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Data.Members.Facts;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Members;

/// <inheritdoc cref="IMemberFactsStore"/>
public sealed class MemberFactsStore(IBusinessClock clock) : IMemberFactsStore
{
    private const int ChunkSize = 4_000;

    private const string ByPhoneSql = """
        SELECT member_id
        FROM member_phone
        WHERE phone = :phone AND from_on <= :day AND (to_on IS NULL OR to_on >= :day)
        """;

    public Task<long?> FindIdByPhoneAsync(IStoreSession session, string phone, DateOnly on, CancellationToken cancellationToken) =>
        session.Db().FirstOrDefaultAsync<long?>(ByPhoneSql, new { phone, day = Dates.Text(on) }, cancellationToken);

    public async Task<MemberFactsRow?> FindByPhoneAsync(IStoreSession session, string phone, DateOnly on, CancellationToken cancellationToken) =>
        await FindIdByPhoneAsync(session, phone, on, cancellationToken) is { } id ? await FindAsync(session, id, on, cancellationToken) : null;

    public async Task<MemberFactsRow?> FindAsync(IStoreSession session, long memberId, DateOnly on, CancellationToken cancellationToken)
    {
        var reader = new FactsReader(session.Db(), on, clock);
        return await reader.ReadAsync(memberId - 1, memberId, 1, cancellationToken) == 1 ? reader.Take(0) : null;
    }

    public async IAsyncEnumerable<MemberFactsRow> StreamAsync(
        IStoreSession session, DateOnly on, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new FactsReader(session.Db(), on, clock);
        int count;
        var after = 0L;
        do
        {
            count = await reader.ReadAsync(after, long.MaxValue, ChunkSize, cancellationToken);
            for (var i = 0; i < count; i++)
            {
                var row = reader.Take(i);
                after = row.Facts.MemberId;
                yield return row;
            }
        }
        while (count == ChunkSize);
    }
}
