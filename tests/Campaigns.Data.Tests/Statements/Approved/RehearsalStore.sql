-- CostsSql
SELECT i.code AS Item, i.source AS Source, b.face_fen AS FaceFen, b.cost_fen AS CostFen
FROM gift_item i
LEFT JOIN gift_batch b ON b.item_id = i.id
  AND NOT EXISTS (SELECT 1 FROM gift_batch x
                  WHERE x.item_id = b.item_id AND x.face_fen = b.face_fen
                    AND (x.received_on > b.received_on OR (x.received_on = b.received_on AND x.id > b.id)))
ORDER BY i.code, b.face_fen
/
-- DepositsSql
SELECT e.home_branch_id AS CountyId, e.tier AS Tier, SUM(e.deposit_fen) AS DepositFen, 0 AS GiftCostFen
FROM enrolment e
WHERE e.campaign_id = :campaignId AND e.state IN ('paid', 'issued', 'active', 'completed')
GROUP BY e.home_branch_id, e.tier
/
-- FindSql
SELECT r.id AS Id, r.campaign_id AS CampaignId, r.revision AS Revision, r.state AS State, r.request_json AS RequestJson,
       r.attempts AS Attempts, r.result_json AS ResultJson, u.display_name AS AskedBy, r.asked_at AS AskedAt, r.finished_at AS FinishedAt
FROM rehearsal r
JOIN app_user u ON u.id = r.asked_by
WHERE r.id = :id
/
-- FinishSql
UPDATE rehearsal
SET state = :state, result_json = :result, finished_at = :finishedAt
WHERE id = :id AND state = 'running'
/
-- GiftsSql
SELECT e.home_branch_id AS CountyId, e.tier AS Tier, 0 AS DepositFen,
       SUM(CASE WHEN i.source = 'printed' THEN h.face_fen ELSE h.cost_fen END) AS GiftCostFen
FROM gift_handover h
JOIN enrolment e ON e.id = h.enrolment_id
JOIN gift_serial s ON s.id = h.serial_id
JOIN gift_item i ON i.id = s.item_id
WHERE e.campaign_id = :campaignId AND e.state IN ('paid', 'issued', 'active', 'completed') AND h.state = 'issued'
GROUP BY e.home_branch_id, e.tier
/
-- InsertSql
INSERT INTO rehearsal (id, campaign_id, revision, state, request_json, attempts, asked_by, asked_at)
VALUES (:Id, :CampaignId, :Revision, 'waiting', :request, 0, :AskedBy, :askedAt)
/
-- ListSql · sqlite
SELECT r.id AS Id, r.campaign_id AS CampaignId, r.revision AS Revision, r.state AS State, r.request_json AS RequestJson,
       r.attempts AS Attempts, u.display_name AS AskedBy, r.asked_at AS AskedAt, r.finished_at AS FinishedAt
FROM rehearsal r
JOIN app_user u ON u.id = r.asked_by
WHERE r.campaign_id = :campaignId
ORDER BY r.id DESC
LIMIT :limit
/
-- ListSql · postgresql
SELECT r.id AS Id, r.campaign_id AS CampaignId, r.revision AS Revision, r.state AS State, r.request_json AS RequestJson,
       r.attempts AS Attempts, u.display_name AS AskedBy, r.asked_at AS AskedAt, r.finished_at AS FinishedAt
FROM rehearsal r
JOIN app_user u ON u.id = r.asked_by
WHERE r.campaign_id = :campaignId
ORDER BY r.id DESC
LIMIT :limit
/
-- ListSql · oracle
SELECT r.id AS Id, r.campaign_id AS CampaignId, r.revision AS Revision, r.state AS State, r.request_json AS RequestJson,
       r.attempts AS Attempts, u.display_name AS AskedBy, r.asked_at AS AskedAt, r.finished_at AS FinishedAt
FROM rehearsal r
JOIN app_user u ON u.id = r.asked_by
WHERE r.campaign_id = :campaignId
ORDER BY r.id DESC
FETCH FIRST :limit ROWS ONLY
/
-- NextSql
SELECT MIN(id) FROM rehearsal WHERE state IN ('waiting', 'running')
/
-- TakeSql
UPDATE rehearsal
SET state = 'running', attempts = attempts + 1, started_at = :startedAt
WHERE id = :id AND state IN ('waiting', 'running')
/
