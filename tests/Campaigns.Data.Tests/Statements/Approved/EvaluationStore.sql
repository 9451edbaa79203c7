-- DeleteSql
DELETE FROM evaluation WHERE campaign_id = :campaignId AND evaluated_on = :evaluatedOn
/
-- InsertSql
INSERT INTO evaluation (campaign_id, evaluated_on, county_id, manager_id, tier, members, eligible)
VALUES (:campaignId, :evaluatedOn, :CountyId, :ManagerId, :tier, :Members, :Eligible)
/
-- RunningSql
SELECT c.id AS Id, r.definition AS Definition
FROM campaign c
JOIN campaign_revision r ON r.campaign_id = c.id AND r.revision = c.revision
WHERE c.state IN ('open', 'suspended', 'exhausted')
ORDER BY c.id
/
