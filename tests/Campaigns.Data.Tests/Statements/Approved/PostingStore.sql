-- BookSql
INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
    enrolment_id, occurred_on, recorded_at, recorded_by)
SELECT :FirstId - 1 + ROW_NUMBER() OVER (ORDER BY e.id, o.n),
       'release:' || CAST(o.enrolment_id AS VARCHAR(20)) || ':' || o.lot || ':' || CAST(o.n AS VARCHAR(10)),
       e.home_book_id,
       CASE WHEN o.reason IS NULL AND o.due_month > b.open_from_month THEN o.due_month
            WHEN o.reason IS NOT NULL AND :runMonth > b.open_from_month THEN :runMonth
            ELSE b.open_from_month END,
       o.due_month, :EventCode, :Debit, :Credit, o.amount_fen, e.funding, e.id, :occurredOn, :recordedAt, :RecordedBy
FROM release_outcome o
JOIN enrolment e ON e.id = o.enrolment_id
JOIN book b ON b.id = e.home_book_id
WHERE e.id > :AfterId AND e.id <= :LastId AND o.enrolment_id > :AfterId AND o.enrolment_id <= :LastId AND o.run_id = :RunId
  AND o.outcome = 'posted' AND o.lot = :lot
/
-- CompleteSql
UPDATE enrolment
SET state = 'completed', ended_at = :endedAt, version = version + 1
WHERE id > :AfterId AND id <= :LastId AND CASE WHEN state = 'active' THEN 1 END = 1 AND COALESCE(last_month, 0) <= :runMonth
  AND NOT EXISTS (
    SELECT 1 FROM release_outcome o WHERE o.enrolment_id = enrolment.id AND o.outcome = 'held')
  AND NOT EXISTS (
    SELECT 1 FROM release_line l
    WHERE l.campaign_id = enrolment.campaign_id AND l.revision = enrolment.revision AND l.offer = enrolment.offer
      AND NOT EXISTS (
        SELECT 1 FROM release_outcome o
        WHERE o.enrolment_id = enrolment.id AND o.lot = l.lot AND o.n = l.n))
/
-- DecideSql
INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, run_id, reason)
SELECT e.id, l.lot, l.n,
       CASE WHEN m.status = 'active' AND m.in_arrears = 0 THEN 'posted' ELSE 'held' END,
       l.amount_fen, e.start_month + l.month_offset, :decidedAt, :RunId,
       CASE WHEN m.status = 'suspended' THEN 'suspended' WHEN m.in_arrears = 1 THEN 'in-arrears' END
FROM enrolment e
JOIN member m ON m.id = e.member_id
JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
WHERE e.id > :AfterId AND e.id <= :LastId
  AND e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled')
  AND m.status IN ('active', 'suspended')
  AND l.condition_json IS NULL
  AND e.start_month + l.month_offset <= :runMonth
  AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
  AND NOT EXISTS (
    SELECT 1 FROM release_outcome o
    WHERE o.enrolment_id > :AfterId AND o.enrolment_id <= :LastId
      AND o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
/
-- FreeClaimsSql
DELETE FROM claim
WHERE enrolment_id > :AfterId AND enrolment_id <= :LastId
  AND EXISTS (SELECT 1 FROM enrolment e WHERE e.id = claim.enrolment_id AND e.state = 'completed')
/
-- LockBooksSql · sqlite
SELECT id FROM book ORDER BY id
/
-- LockBooksSql · postgresql
SELECT id FROM book ORDER BY id
FOR SHARE
/
-- LockBooksSql · oracle
SELECT id FROM book ORDER BY id
FOR UPDATE WAIT 5
/
-- LockMembersSql · sqlite
SELECT m.id
FROM member m
WHERE m.id IN (
  SELECT e.member_id
  FROM enrolment e
  WHERE e.id > :AfterId AND e.id <= :LastId AND e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled'))
ORDER BY m.id
/
-- LockMembersSql · postgresql
SELECT m.id
FROM member m
WHERE m.id IN (
  SELECT e.member_id
  FROM enrolment e
  WHERE e.id > :AfterId AND e.id <= :LastId AND e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled'))
ORDER BY m.id
FOR UPDATE
/
-- LockMembersSql · oracle
SELECT m.id
FROM member m
WHERE m.id IN (
  SELECT e.member_id
  FROM enrolment e
  WHERE e.id > :AfterId AND e.id <= :LastId AND e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled'))
ORDER BY m.id
FOR UPDATE WAIT 5
/
-- NextIdsSql · sqlite
SELECT id
FROM enrolment
WHERE id > :AfterId AND state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled')
ORDER BY id
LIMIT :limit
/
-- NextIdsSql · postgresql
SELECT id
FROM enrolment
WHERE id > :AfterId AND state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled')
ORDER BY id
LIMIT :limit
/
-- NextIdsSql · oracle
SELECT id
FROM enrolment
WHERE id > :AfterId AND state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled')
ORDER BY id
FETCH FIRST :limit ROWS ONLY
/
-- ReleaseHeldSql
UPDATE release_outcome
SET outcome = 'posted', decided_at = :decidedAt, run_id = :RunId
WHERE outcome = 'held' AND enrolment_id > :AfterId AND enrolment_id <= :LastId AND due_month <= :runMonth
  AND EXISTS (
    SELECT 1
    FROM enrolment e
    JOIN member m ON m.id = e.member_id
    JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
    WHERE e.id > :AfterId AND e.id <= :LastId AND e.id = release_outcome.enrolment_id AND e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled')
      AND m.status = 'active' AND m.in_arrears = 0
      AND l.lot = release_outcome.lot AND l.n = release_outcome.n AND l.condition_json IS NULL)
/
-- TallySql
SELECT lot AS Lot, outcome AS Outcome, COUNT(*) AS Instalments, SUM(amount_fen) AS AmountFen
FROM release_outcome
WHERE enrolment_id > :AfterId AND enrolment_id <= :LastId AND run_id = :RunId
GROUP BY lot, outcome
/
