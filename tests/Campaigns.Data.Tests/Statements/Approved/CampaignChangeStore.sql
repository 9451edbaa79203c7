-- AddSql
INSERT INTO campaign (id, code, name, state, revision, starts_on, ends_on, contract_kind, version)
VALUES (:id, :code, :name, :state, :revision, :startsOn, :endsOn, :contractKind, :version)
/
-- ChangeSql
UPDATE campaign
SET name = :name, state = :state, revision = :revision, starts_on = :startsOn, ends_on = :endsOn, contract_kind = :contractKind,
    version = version + 1
WHERE id = :id AND version = :version AND state = :stateBefore
/
-- ListDueSql
SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
       contract_kind AS ContractKind, version AS Version
FROM campaign
WHERE (state = 'draft' AND revision IS NOT NULL AND starts_on <= :today AND (ends_on IS NULL OR ends_on >= :today))
   OR (state IN ('open', 'suspended', 'exhausted') AND ends_on < :today)
ORDER BY id
/
-- ListSql · sqlite
SELECT c.id AS Id, c.code AS Code, c.name AS Name, c.state AS State, c.revision AS Revision, c.starts_on AS StartsOn,
       c.ends_on AS EndsOn, r.revision AS LatestRevision, r.state AS LatestState
FROM campaign c
JOIN campaign_revision r ON r.campaign_id = c.id
WHERE c.id > :afterId AND (:state = 'any' OR c.state = :state)
  AND r.revision = (SELECT MAX(x.revision) FROM campaign_revision x WHERE x.campaign_id = c.id)
ORDER BY c.id
LIMIT :limit
/
-- ListSql · postgresql
SELECT c.id AS Id, c.code AS Code, c.name AS Name, c.state AS State, c.revision AS Revision, c.starts_on AS StartsOn,
       c.ends_on AS EndsOn, r.revision AS LatestRevision, r.state AS LatestState
FROM campaign c
JOIN campaign_revision r ON r.campaign_id = c.id
WHERE c.id > :afterId AND (:state = 'any' OR c.state = :state)
  AND r.revision = (SELECT MAX(x.revision) FROM campaign_revision x WHERE x.campaign_id = c.id)
ORDER BY c.id
LIMIT :limit
/
-- ListSql · oracle
SELECT c.id AS Id, c.code AS Code, c.name AS Name, c.state AS State, c.revision AS Revision, c.starts_on AS StartsOn,
       c.ends_on AS EndsOn, r.revision AS LatestRevision, r.state AS LatestState
FROM campaign c
JOIN campaign_revision r ON r.campaign_id = c.id
WHERE c.id > :afterId AND (:state = 'any' OR c.state = :state)
  AND r.revision = (SELECT MAX(x.revision) FROM campaign_revision x WHERE x.campaign_id = c.id)
ORDER BY c.id
FETCH FIRST :limit ROWS ONLY
/
-- TouchSql
UPDATE campaign SET version = version + 1 WHERE id = :campaignId
/
