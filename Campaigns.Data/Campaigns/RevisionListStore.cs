using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Revisions;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Data.Campaigns;

/// <inheritdoc cref="IRevisionListStore"/>
public sealed class RevisionListStore : IRevisionListStore
{
    private const string ListSql = """
        SELECT r.revision, r.state, m.display_name made_name, r.made_at, s.display_name submitted_name, r.submitted_at,
               d.display_name decided_name, r.decided_at, r.decided_reason
        FROM campaign_revision r
        JOIN app_user m ON m.id = r.made_by
        LEFT JOIN app_user s ON s.id = r.submitted_by
        LEFT JOIN app_user d ON d.id = r.decided_by
        WHERE r.campaign_id = :campaignId
        ORDER BY r.revision DESC
        """;

    public async Task<IReadOnlyList<RevisionItem>> ListAsync(IStoreSession session, CampaignRow campaign, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<Row>(ListSql, new { campaignId = campaign.Id }, cancellationToken);
        return [.. rows.Select(r => r.ToItem(campaign.Revision))];
    }

    private sealed record Row
    {
        public int Revision { get; init; }

        public string State { get; init; } = "";

        public string MadeName { get; init; } = "";

        public long MadeAt { get; init; }

        public string? SubmittedName { get; init; }

        public long? SubmittedAt { get; init; }

        public string? DecidedName { get; init; }

        public long? DecidedAt { get; init; }

        public string? DecidedReason { get; init; }

        public RevisionItem ToItem(int? inForce) => new()
        {
            Revision = Revision,
            State = EnumCode.Parse<RevisionState>(State),
            InForce = Revision == inForce,
            MadeBy = MadeName,
            MadeAt = DateTimeOffset.FromUnixTimeMilliseconds(MadeAt),
            SubmittedBy = SubmittedName,
            SubmittedAt = At(SubmittedAt),
            DecidedBy = DecidedName,
            DecidedAt = At(DecidedAt),
            Reason = DecidedReason,
        };

        private static DateTimeOffset? At(long? milliseconds) =>
            milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }
}
