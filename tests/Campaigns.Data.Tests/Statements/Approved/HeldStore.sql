-- DecidedCountSql
SELECT o.outcome, o.reason, COUNT(*) instalments, SUM(o.amount_fen) amount_fen
FROM release_outcome o
JOIN enrolment e ON e.id = o.enrolment_id
JOIN branch b ON b.id = e.home_branch_id
WHERE o.outcome <> 'posted' AND CASE WHEN o.outcome <> 'posted' THEN o.run_id END = :runId
  AND b.path >= :low AND b.path < :high GROUP BY o.outcome, o.reason
/
-- DecidedSql · sqlite
SELECT o.enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, o.lot, o.n, o.due_month, o.amount_fen, o.outcome, o.reason
FROM release_outcome o
JOIN enrolment e ON e.id = o.enrolment_id
JOIN branch b ON b.id = e.home_branch_id
WHERE o.outcome <> 'posted' AND CASE WHEN o.outcome <> 'posted' THEN o.run_id END = :runId
  AND b.path >= :low AND b.path < :high
  AND CASE WHEN o.outcome <> 'posted' THEN o.enrolment_id END >= :afterId
  AND (o.enrolment_id > :afterId OR o.lot > :afterLot OR (o.lot = :afterLot AND o.n > :afterN))
ORDER BY CASE WHEN o.outcome <> 'posted' THEN o.enrolment_id END, o.lot, o.n
LIMIT :limit
/
-- DecidedSql · postgresql
SELECT o.enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, o.lot, o.n, o.due_month, o.amount_fen, o.outcome, o.reason
FROM release_outcome o
JOIN enrolment e ON e.id = o.enrolment_id
JOIN branch b ON b.id = e.home_branch_id
WHERE o.outcome <> 'posted' AND CASE WHEN o.outcome <> 'posted' THEN o.run_id END = :runId
  AND b.path >= :low AND b.path < :high
  AND CASE WHEN o.outcome <> 'posted' THEN o.enrolment_id END >= :afterId
  AND (o.enrolment_id > :afterId OR o.lot > :afterLot OR (o.lot = :afterLot AND o.n > :afterN))
ORDER BY CASE WHEN o.outcome <> 'posted' THEN o.enrolment_id END, o.lot, o.n
LIMIT :limit
/
-- DecidedSql · oracle
SELECT o.enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, o.lot, o.n, o.due_month, o.amount_fen, o.outcome, o.reason
FROM release_outcome o
JOIN enrolment e ON e.id = o.enrolment_id
JOIN branch b ON b.id = e.home_branch_id
WHERE o.outcome <> 'posted' AND CASE WHEN o.outcome <> 'posted' THEN o.run_id END = :runId
  AND b.path >= :low AND b.path < :high
  AND CASE WHEN o.outcome <> 'posted' THEN o.enrolment_id END >= :afterId
  AND (o.enrolment_id > :afterId OR o.lot > :afterLot OR (o.lot = :afterLot AND o.n > :afterN))
ORDER BY CASE WHEN o.outcome <> 'posted' THEN o.enrolment_id END, o.lot, o.n
FETCH FIRST :limit ROWS ONLY
/
-- ParkedCountSql
SELECT 'parked' outcome, m.status reason, COUNT(*) instalments, SUM(l.amount_fen) amount_fen
FROM enrolment e
JOIN member m ON m.id = e.member_id
JOIN branch b ON b.id = e.home_branch_id
JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
WHERE e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled') AND m.status NOT IN ('active', 'suspended')
  AND e.start_month + l.month_offset <= :runMonth
  AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
  AND b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM release_outcome o WHERE o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n) GROUP BY m.status
/
-- ParkedSql · sqlite
SELECT e.id enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, l.lot, l.n, e.start_month + l.month_offset due_month,
       l.amount_fen, 'parked' outcome, m.status reason
FROM enrolment e
JOIN member m ON m.id = e.member_id
JOIN branch b ON b.id = e.home_branch_id
JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
WHERE e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled') AND m.status NOT IN ('active', 'suspended')
  AND e.start_month + l.month_offset <= :runMonth
  AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
  AND b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM release_outcome o WHERE o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
  AND e.id >= :afterId
  AND (e.id > :afterId OR l.lot > :afterLot OR (l.lot = :afterLot AND l.n > :afterN))
ORDER BY e.id, l.lot, l.n
LIMIT :limit
/
-- ParkedSql · postgresql
SELECT e.id enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, l.lot, l.n, e.start_month + l.month_offset due_month,
       l.amount_fen, 'parked' outcome, m.status reason
FROM enrolment e
JOIN member m ON m.id = e.member_id
JOIN branch b ON b.id = e.home_branch_id
JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
WHERE e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled') AND m.status NOT IN ('active', 'suspended')
  AND e.start_month + l.month_offset <= :runMonth
  AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
  AND b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM release_outcome o WHERE o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
  AND e.id >= :afterId
  AND (e.id > :afterId OR l.lot > :afterLot OR (l.lot = :afterLot AND l.n > :afterN))
ORDER BY e.id, l.lot, l.n
LIMIT :limit
/
-- ParkedSql · oracle
SELECT e.id enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, l.lot, l.n, e.start_month + l.month_offset due_month,
       l.amount_fen, 'parked' outcome, m.status reason
FROM enrolment e
JOIN member m ON m.id = e.member_id
JOIN branch b ON b.id = e.home_branch_id
JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
WHERE e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled') AND m.status NOT IN ('active', 'suspended')
  AND e.start_month + l.month_offset <= :runMonth
  AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
  AND b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM release_outcome o WHERE o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
  AND e.id >= :afterId
  AND (e.id > :afterId OR l.lot > :afterLot OR (l.lot = :afterLot AND l.n > :afterN))
ORDER BY e.id, l.lot, l.n
FETCH FIRST :limit ROWS ONLY
/
