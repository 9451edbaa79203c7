using Campaigns.TestKit.Carriers;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>An instalment that was posted.</summary>
internal sealed class StoredRelease
{
    public required string Number { get; init; }

    public required int N { get; init; }

    public static async Task<ILookup<string, int>> ListAsync(Carrier carrier)
    {
        var rows = await carrier.Db.QueryAsync<StoredRelease>(
            """
            SELECT e.enrolment_no number, o.n n
            FROM release_outcome o JOIN enrolment e ON e.id = o.enrolment_id
            WHERE o.outcome = 'posted'
            """);
        return rows.ToLookup(r => r.Number, r => r.N, StringComparer.Ordinal);
    }
}
