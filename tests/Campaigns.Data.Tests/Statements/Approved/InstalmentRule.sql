-- ForgottenSql
SELECT e.id, l.lot, l.n, e.start_month + l.month_offset AS due_month
FROM enrolment e
JOIN member m ON m.id = e.member_id
JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
WHERE e.state IN ('paid', 'issued', 'active') AND m.status IN ('active', 'suspended') AND e.paid_at < :StartedAt
  AND e.start_month + l.month_offset <= :RunMonth
  AND (e.start_month + l.month_offset < :currentMonth
    OR (e.start_month + l.month_offset = :currentMonth AND l.release_day <= :currentDay))
  AND NOT EXISTS (SELECT 1 FROM release_outcome o WHERE o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
/
-- LastRunSql · sqlite
SELECT run_month AS RunMonth, run_on AS RunOn, started_at AS StartedAt
FROM posting_run
WHERE state = 'done'
ORDER BY run_month DESC, started_at DESC
LIMIT :limit
/
-- LastRunSql · postgresql
SELECT run_month AS RunMonth, run_on AS RunOn, started_at AS StartedAt
FROM posting_run
WHERE state = 'done'
ORDER BY run_month DESC, started_at DESC
LIMIT :limit
/
-- LastRunSql · oracle
SELECT run_month AS RunMonth, run_on AS RunOn, started_at AS StartedAt
FROM posting_run
WHERE state = 'done'
ORDER BY run_month DESC, started_at DESC
FETCH FIRST :limit ROWS ONLY
/
