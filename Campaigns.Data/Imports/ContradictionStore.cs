using Campaigns.Application.Imports.Contradictions;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Imports;

/// <inheritdoc cref="IContradictionStore"/>
public sealed class ContradictionStore : IContradictionStore
{
    private const string FindLive = """
        SELECT e.member_id AS MemberId, e.enrolment_no AS EnrolmentNo, c.code AS CampaignCode, e.campaign_id AS CampaignId, e.revision AS Revision,
               e.tier AS Tier
        FROM enrolment e
        JOIN campaign c ON c.id = e.campaign_id
        WHERE e.member_id IN ({list}) AND e.state IN ('reserved', 'paid', 'issued', 'active')
        ORDER BY e.enrolment_no
        """;

    public Task<IReadOnlyList<LiveEnrolment>> FindLiveAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken) =>
        session.Db().QueryInAsync<LiveEnrolment, long>(FindLive, memberIds, null, cancellationToken);
}
