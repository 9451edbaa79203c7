using Campaigns.TestKit.Carriers;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>How many instalments of an enrolment were posted.</summary>
internal sealed class StoredRelease
{
    public required string Number { get; init; }

    public required long Posted { get; init; }

    public static Task<IReadOnlyList<StoredRelease>> ListAsync(Carrier carrier) => carrier.Db.QueryAsync<StoredRelease>(
        """
        SELECT e.enrolment_no number, COUNT(*) posted
        FROM release_outcome o JOIN enrolment e ON e.id = o.enrolment_id
        WHERE o.outcome = 'posted'
        GROUP BY e.enrolment_no
        """);
}
