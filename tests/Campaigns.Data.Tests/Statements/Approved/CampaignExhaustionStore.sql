-- ExhaustSql
UPDATE campaign SET state = 'exhausted'
WHERE id = :campaignId AND state = 'open'
  AND EXISTS (SELECT q.id FROM quota q WHERE q.campaign_id = :campaignId)
  AND NOT EXISTS (SELECT q.id FROM quota q WHERE q.campaign_id = :campaignId AND (q.unlimited = 1 OR q.used < q.cap))
/
-- LockSql · sqlite
SELECT id FROM campaign WHERE id = :campaignId
/
-- LockSql · postgresql
SELECT id FROM campaign WHERE id = :campaignId
FOR UPDATE
/
-- LockSql · oracle
SELECT id FROM campaign WHERE id = :campaignId
FOR UPDATE WAIT 5
/
-- OnTheEdgeSql
SELECT COUNT(*) FROM quota WHERE id = :quotaId AND unlimited = 0 AND used >= cap - 1
/
-- ReplenishSql
UPDATE campaign SET state = 'open'
WHERE id = :campaignId AND state = 'exhausted'
  AND EXISTS (SELECT q.id FROM quota q WHERE q.campaign_id = :campaignId AND (q.unlimited = 1 OR q.used < q.cap))
/
