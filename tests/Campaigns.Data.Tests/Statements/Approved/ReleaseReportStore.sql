-- DecidedSql
SELECT e.home_branch_id county_id, o.lot, o.due_month, o.outcome, COUNT(*) instalments, SUM(o.amount_fen) amount_fen,
       SUM(CASE WHEN e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled') THEN 1 ELSE 0 END) going,
       SUM(CASE WHEN e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled') THEN o.amount_fen ELSE 0 END) going_fen
FROM enrolment e
JOIN branch b ON b.id = e.home_branch_id
JOIN release_outcome o ON o.enrolment_id = e.id
WHERE b.path >= :low AND b.path < :high AND o.due_month >= :fromMonth AND o.due_month <= :toMonth GROUP BY e.home_branch_id, o.lot, o.due_month, o.outcome
/
-- PlannedSql
SELECT x.home_branch_id county_id, l.lot, x.start_month + l.month_offset due_month,
       SUM(x.enrolments) instalments, SUM(x.enrolments * l.amount_fen) amount_fen
FROM (
  SELECT e.home_branch_id, e.campaign_id, e.revision, e.offer, e.start_month, COUNT(*) enrolments
  FROM enrolment e
  JOIN branch b ON b.id = e.home_branch_id
  WHERE e.state NOT IN ('reserved', 'completed', 'expired', 'withdrawn', 'cancelled') AND b.path >= :low AND b.path < :high
  GROUP BY e.home_branch_id, e.campaign_id, e.revision, e.offer, e.start_month) x
JOIN release_line l ON l.campaign_id = x.campaign_id AND l.revision = x.revision AND l.offer = x.offer
WHERE x.start_month + l.month_offset >= :fromMonth AND x.start_month + l.month_offset <= :toMonth
GROUP BY x.home_branch_id, l.lot, x.start_month + l.month_offset
/
