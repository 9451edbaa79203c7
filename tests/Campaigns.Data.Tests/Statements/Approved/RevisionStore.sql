-- AddLineSql
INSERT INTO release_line (campaign_id, revision, offer, lot, n, month_offset, release_day, amount_fen, condition_json, lapses)
VALUES (:campaignId, :revision, :offer, :lot, :n, :monthOffset, :releaseDay, :amountFen, :conditionJson, :lapses)
/
-- AddSql
INSERT INTO campaign_revision (campaign_id, revision, state, schema_version, definition, made_by, made_at)
VALUES (:campaignId, :revision, 'draft', :schemaVersion, :definition, :userId, :at)
/
-- DecideSql
UPDATE campaign_revision
SET state = :outcome, decided_by = :userId, decided_at = :at, decided_reason = :reason
WHERE campaign_id = :campaignId AND revision = :revision AND state = 'submitted'
/
-- FindSql
SELECT revision AS Revision, state AS State, definition AS Definition, made_by AS MadeBy, submitted_by AS SubmittedBy,
       decided_by AS DecidedBy, decided_reason AS DecidedReason
FROM campaign_revision
WHERE campaign_id = :campaignId AND revision = :revision
/
-- LatestSql
SELECT revision AS Revision, state AS State, definition AS Definition, made_by AS MadeBy, submitted_by AS SubmittedBy,
       decided_by AS DecidedBy, decided_reason AS DecidedReason
FROM campaign_revision
WHERE campaign_id = :campaignId
  AND revision = (SELECT MAX(r.revision) FROM campaign_revision r WHERE r.campaign_id = :campaignId)
/
-- RewriteSql
UPDATE campaign_revision
SET definition = :definition, schema_version = :schemaVersion, made_by = :userId, made_at = :at
WHERE campaign_id = :campaignId AND revision = :revision AND state = 'draft'
/
-- SubmitSql
UPDATE campaign_revision
SET state = 'submitted', submitted_by = :userId, submitted_at = :at
WHERE campaign_id = :campaignId AND revision = :revision AND state = 'draft'
/
-- SupersedeSql
UPDATE campaign_revision
SET state = 'superseded'
WHERE campaign_id = :campaignId AND revision = :revision AND state = 'approved'
/
