-- GroupClaimSql
SELECT e.id, e.member_id
FROM enrolment e
WHERE e.campaign_id = :CampaignId AND e.revision = :Revision AND e.state IN ('reserved', 'paid', 'issued', 'active')
  AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.enrolment_id = e.id AND c.member_id = e.member_id AND c.claim_key = :claimKey)
/
-- OverLimitSql
SELECT member_id, campaign_id, COUNT(*) AS live
FROM enrolment
WHERE campaign_id = :CampaignId AND state IN ('reserved', 'paid', 'issued', 'active')
GROUP BY member_id, campaign_id
HAVING COUNT(*) > :allowed
/
-- RevisionsSql
SELECT r.campaign_id AS CampaignId, r.revision AS Revision, r.definition AS Definition
FROM campaign_revision r
WHERE EXISTS (SELECT 1 FROM enrolment e WHERE e.campaign_id = r.campaign_id AND e.revision = r.revision)
/
