namespace Campaigns.Data.Integrity.Rules;

/// <summary>Rule 1: caps and allowances are kept, branches sum to the campaign, and the counters are what the enrolments say.</summary>
internal sealed class QuotaRule : SqlRule
{
    private const string Counted = $"""
        FROM quota q
        LEFT JOIN (
          SELECT quota_id,
                 SUM(CASE WHEN funding = 'hq' AND state = 'reserved' THEN 1 ELSE 0 END) AS held,
                 SUM(CASE WHEN funding = 'hq' AND state IN {Joined} THEN 1 ELSE 0 END) AS used,
                 SUM(CASE WHEN funding = 'branch' AND (state = 'reserved' OR state IN {Joined}) THEN 1 ELSE 0 END) AS overrun
          FROM enrolment
          GROUP BY quota_id
        ) e ON e.quota_id = q.id
        """;

    public override int Number => 1;

    protected override string CountSql => "SELECT COUNT(*) FROM quota";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("quota-over-cap", "quota", "SELECT id, held, used, cap FROM quota WHERE unlimited = 0 AND held + used > cap"),
        new("overrun-over-allowed", "quota", "SELECT id, overrun_used, overrun_allowed FROM quota WHERE overrun_used > overrun_allowed"),
        new("quota-rows-sum-differs", "campaign", """
            SELECT t.campaign_id, t.tier, t.units, COALESCE(s.caps, 0) AS caps
            FROM quota_total t
            LEFT JOIN (
              SELECT campaign_id, tier, SUM(cap) AS caps, MAX(unlimited) AS unlimited
              FROM quota
              GROUP BY campaign_id, tier
            ) s ON s.campaign_id = t.campaign_id AND s.tier = t.tier
            WHERE COALESCE(s.unlimited, 0) = 0 AND t.units <> COALESCE(s.caps, 0)
              AND (EXISTS (SELECT 1 FROM quota q WHERE q.campaign_id = t.campaign_id)
                OR EXISTS (SELECT 1 FROM campaign c WHERE c.id = t.campaign_id AND c.state <> 'draft'))
            """),
        new("quota-without-total", "quota", """
            SELECT q.id, q.tier, q.cap
            FROM quota q
            WHERE q.unlimited = 0 AND q.cap > 0
              AND NOT EXISTS (SELECT 1 FROM quota_total t WHERE t.campaign_id = q.campaign_id AND t.tier = q.tier)
            """),
        new("quota-held-differs", "quota", $"SELECT q.id, q.held, COALESCE(e.held, 0) AS counted {Counted} WHERE q.held <> COALESCE(e.held, 0)"),
        new("quota-used-differs", "quota", $"SELECT q.id, q.used, COALESCE(e.used, 0) AS counted {Counted} WHERE q.used <> COALESCE(e.used, 0)"),
        new("overrun-used-differs", "quota", $"SELECT q.id, q.overrun_used, COALESCE(e.overrun, 0) AS counted {Counted} WHERE q.overrun_used <> COALESCE(e.overrun, 0)"),
        new("quota-of-another", "enrolment", """
            SELECT e.id, e.quota_id
            FROM enrolment e
            JOIN quota q ON q.id = e.quota_id
            JOIN branch qb ON qb.id = q.branch_id
            JOIN branch hb ON hb.id = e.home_branch_id
            WHERE q.campaign_id <> e.campaign_id OR q.tier <> e.tier OR SUBSTR(hb.path, 1, LENGTH(qb.path)) <> qb.path
            """),
    ];
}
