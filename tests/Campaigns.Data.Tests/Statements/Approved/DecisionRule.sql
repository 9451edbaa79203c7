-- DecisionsSql
SELECT id AS Id, campaign_id AS CampaignId, revision AS Revision, member_id AS MemberId, offer AS Offer, tier AS Tier, decision AS Decision
FROM enrolment
ORDER BY id
/
-- DefinitionsSql
SELECT campaign_id AS CampaignId, revision AS Revision, definition AS Definition FROM campaign_revision
/
