using System.Globalization;
using Campaigns.Application.Integrity;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Integrity.Rules;

/// <summary>Rule 3: every enrolment's stored decision, asked again under its revision, agrees and lets the member in.</summary>
internal sealed class DecisionRule : SqlRule
{
    private const string DefinitionsSql = "SELECT campaign_id AS CampaignId, revision AS Revision, definition AS Definition FROM campaign_revision";

    private const string DecisionsSql = """
        SELECT id AS Id, campaign_id AS CampaignId, revision AS Revision, member_id AS MemberId, offer AS Offer, tier AS Tier, decision AS Decision
        FROM enrolment
        ORDER BY id
        """;

    public override int Number => 3;

    protected override string CountSql => "SELECT COUNT(*) FROM enrolment";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("revision-never-in-force", "enrolment", """
            SELECT e.id, e.campaign_id, e.revision
            FROM enrolment e
            JOIN campaign_revision r ON r.campaign_id = e.campaign_id AND r.revision = e.revision
            WHERE r.state NOT IN ('approved', 'superseded')
            """),
    ];

    public override async Task CheckAsync(IStoreSession session, Findings findings, CancellationToken cancellationToken)
    {
        await base.CheckAsync(session, findings, cancellationToken);
        var definitions = (await session.Db().QueryAsync<RevisionRow>(DefinitionsSql, null, cancellationToken))
            .ToDictionary(r => (r.CampaignId, r.Revision), r => r.Definition);
        await foreach (var row in session.Db().StreamAsync<DecisionRow>(DecisionsSql, null, cancellationToken))
        {
            var stored = new StoredDecision(row.MemberId, row.Offer, row.Tier, row.Decision);
            if (stored.Fault(definitions[(row.CampaignId, row.Revision)]) is { } fault)
                findings.Add(new Violation(fault, string.Create(CultureInfo.InvariantCulture, $"enrolment:{row.Id}"), new Dictionary<string, string>(StringComparer.Ordinal)));
        }
    }

    private sealed class DecisionRow
    {
        public long Id { get; init; }

        public long CampaignId { get; init; }

        public int Revision { get; init; }

        public long MemberId { get; init; }

        public string Offer { get; init; } = "";

        public string Tier { get; init; } = "";

        public string Decision { get; init; } = "";
    }
}
