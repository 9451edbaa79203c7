-- AnySql · sqlite
SELECT offer FROM release_line WHERE condition_json IS NOT NULL
LIMIT :limit
/
-- AnySql · postgresql
SELECT offer FROM release_line WHERE condition_json IS NOT NULL
LIMIT :limit
/
-- AnySql · oracle
SELECT offer FROM release_line WHERE condition_json IS NOT NULL
FETCH FIRST :limit ROWS ONLY
/
-- DecideHeldSql · sqlite
UPDATE release_outcome
SET outcome = :outcome, reason = :reason, decided_at = :decidedAt, run_id = :RunId
WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id IN (SELECT value FROM json_each(:list))
/
-- DecideHeldSql · postgresql
UPDATE release_outcome
SET outcome = :outcome, reason = :reason, decided_at = :decidedAt, run_id = :RunId
WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id = ANY (:list)
/
-- DecideHeldSql · oracle
UPDATE release_outcome
SET outcome = :outcome, reason = :reason, decided_at = :decidedAt, run_id = :RunId
WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id IN ({list})
/
-- DueSql
SELECT e.id AS EnrolmentId, l.lot AS Lot, l.n AS N, l.amount_fen AS AmountFen, e.start_month + l.month_offset AS DueMonth,
       l.condition_json AS Terms, o.reason AS HeldFor,
       m.id AS MemberId, m.tier AS Tier, m.status AS Status, m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen,
       m.arpu_before_fen AS ArpuBeforeFen, m.in_arrears AS InArrears, m.brand AS Brand, m.billing AS Billing,
       m.segments AS Segments, m.facts_at AS FactsAt,
       u.spend_fen AS SpendFen, u.call_minutes AS CallMinutes, u.data_mb AS DataMb,
       v.spend_fen AS LateSpendFen, v.call_minutes AS LateCallMinutes, v.data_mb AS LateDataMb
FROM enrolment e
JOIN member m ON m.id = e.member_id
JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
LEFT JOIN release_outcome o
  ON o.enrolment_id > :AfterId AND o.enrolment_id <= :LastId AND o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n
LEFT JOIN member_usage u ON u.member_id = e.member_id AND u.usage_month = e.start_month + l.month_offset - 1
LEFT JOIN member_usage v ON v.member_id = e.member_id AND v.usage_month = :monthBefore
WHERE e.id > :AfterId AND e.id <= :LastId
  AND e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled')
  AND m.status IN ('active', 'suspended')
  AND l.condition_json IS NOT NULL
  AND e.start_month + l.month_offset <= :runMonth
  AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
  AND (o.outcome IS NULL OR o.outcome = 'held')
/
-- HoldForSql · sqlite
UPDATE release_outcome
SET reason = :reason, decided_at = :decidedAt
WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id IN (SELECT value FROM json_each(:list))
/
-- HoldForSql · postgresql
UPDATE release_outcome
SET reason = :reason, decided_at = :decidedAt
WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id = ANY (:list)
/
-- HoldForSql · oracle
UPDATE release_outcome
SET reason = :reason, decided_at = :decidedAt
WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id IN ({list})
/
-- InsertSql
INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, run_id, reason)
VALUES (:enrolment_id, :lot, :n, :outcome, :amount_fen, :due_month, :decided_at, :run_id, :reason)
/
