using System.Globalization;
using System.Text.Json;
using Campaigns.Application.Integrity;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules.Definitions;

namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 2: the claims are exactly the live participations, no member has more of them than campaign and groups allow, and one request made
/// one enrolment.
/// </summary>
internal sealed class ClaimRule : SqlRule
{
    private const string RevisionsSql = """
        SELECT r.campaign_id AS CampaignId, r.revision AS Revision, r.definition AS Definition
        FROM campaign_revision r
        WHERE EXISTS (SELECT 1 FROM enrolment e WHERE e.campaign_id = r.campaign_id AND e.revision = r.revision)
        """;

    private const string GroupClaimSql = $"""
        SELECT e.id, e.member_id
        FROM enrolment e
        WHERE e.campaign_id = :CampaignId AND e.revision = :Revision AND e.state IN {Live}
          AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.enrolment_id = e.id AND c.member_id = e.member_id AND c.claim_key = :claimKey)
        """;

    private const string OverLimitSql = $"""
        SELECT member_id, campaign_id, COUNT(*) AS live
        FROM enrolment
        WHERE campaign_id = :CampaignId AND state IN {Live}
        GROUP BY member_id, campaign_id
        HAVING COUNT(*) > :allowed
        """;

    public override int Number => 2;

    public override IReadOnlyList<string> ShownByTests => ["one-request-one-enrolment"];

    protected override string CountSql => $"SELECT (SELECT COUNT(*) FROM claim) + (SELECT COUNT(*) FROM enrolment WHERE state IN {Live}) FROM dual";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("claim-missing", "enrolment", $"""
            SELECT e.id, e.member_id
            FROM enrolment e
            JOIN campaign k ON k.id = e.campaign_id
            WHERE e.state IN {Live}
              AND NOT EXISTS (
                SELECT 1 FROM claim c WHERE c.enrolment_id = e.id AND c.member_id = e.member_id AND c.claim_key = 'campaign:' || k.code)
            """),
        new("claim-without-participation", "enrolment", $"""
            SELECT c.enrolment_id, c.member_id, c.claim_key
            FROM claim c
            JOIN enrolment e ON e.id = c.enrolment_id
            WHERE e.state NOT IN {Live} OR e.member_id <> c.member_id
            """),
        new("group-claimed-twice", "member", """
            SELECT member_id, claim_key, COUNT(*) AS live
            FROM claim
            WHERE claim_key LIKE 'group:%'
            GROUP BY member_id, claim_key
            HAVING COUNT(*) > 1
            """),
    ];

    public override async Task CheckAsync(IStoreSession session, Findings findings, CancellationToken cancellationToken)
    {
        await base.CheckAsync(session, findings, cancellationToken);
        var revisions = await session.Db().QueryAsync<RevisionRow>(RevisionsSql, null, cancellationToken);
        foreach (var revision in revisions)
        {
            foreach (var group in revision.Read()?.ExclusionGroups ?? [])
            {
                var args = new { revision.CampaignId, revision.Revision, claimKey = $"group:{group}" };
                await RunAsync(session, findings, new SqlCheck("group-claim-missing", "enrolment", GroupClaimSql), args, cancellationToken);
            }
        }

        // A limit may change from revision to revision: the widest of them binds whoever joined under it.
        foreach (var campaign in revisions.GroupBy(r => r.CampaignId))
        {
            var args = new { CampaignId = campaign.Key, allowed = campaign.Max(r => r.Read()?.MaxPerMember ?? 0) };
            await RunAsync(session, findings, new SqlCheck("participations-over-limit", "member", OverLimitSql), args, cancellationToken);
        }
    }
}

/// <summary>A revision somebody joined under.</summary>
internal sealed class RevisionRow
{
    public long CampaignId { get; init; }

    public int Revision { get; init; }

    public string Definition { get; init; } = "";

    /// <summary>Null when the text can't be read: rule 3 reports that.</summary>
    public CampaignDefinition? Read()
    {
        try
        {
            return DefinitionJson.Read(Definition);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CampaignId}/{Revision}");
}
