-- BookSql
INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
    enrolment_id, occurred_on, recorded_at, recorded_by)
SELECT :FirstId - 1 + ROW_NUMBER() OVER (ORDER BY p.enrolment_id, p.n),
       'lapse:' || CAST(p.enrolment_id AS VARCHAR(20)) || ':' || CAST(p.n AS VARCHAR(10)),
       e.home_book_id, CASE WHEN p.lapse_month > b.open_from_month THEN p.lapse_month ELSE b.open_from_month END,
       p.lapse_month, :EventCode, :Debit, :Credit, p.lapsed_fen, e.funding, e.id, :occurredOn, :recordedAt, :RecordedBy
FROM bonus_lapse p
JOIN enrolment e ON e.id = p.enrolment_id
JOIN book b ON b.id = e.home_book_id
WHERE p.enrolment_id > :AfterId AND p.enrolment_id <= :LastId AND p.run_id = :RunId AND p.lapsed_fen > 0
  AND NOT EXISTS (
    SELECT 1 FROM transfer t
    WHERE t.source_key = 'lapse:' || CAST(p.enrolment_id AS VARCHAR(20)) || ':' || CAST(p.n AS VARCHAR(10)))
/
-- DecideSql
INSERT INTO bonus_lapse (enrolment_id, n, lapsed_fen, lapse_month, decided_at, run_id)
SELECT x.enrolment_id, x.n,
       CASE WHEN x.so_far_fen <= x.used_fen THEN 0
            WHEN x.so_far_fen - x.amount_fen >= x.used_fen THEN x.amount_fen
            ELSE x.so_far_fen - x.used_fen END,
       x.usage_month, :decidedAt, :RunId
FROM (
  SELECT o.enrolment_id, o.n, o.amount_fen, u.used_fen, u.usage_month,
         SUM(o.amount_fen) OVER (PARTITION BY o.enrolment_id, u.usage_month ORDER BY o.n) so_far_fen
  FROM bonus_usage u
  JOIN enrolment e ON e.id = u.enrolment_id
  JOIN release_outcome o ON o.enrolment_id = u.enrolment_id AND o.lot = 'bonus' AND o.outcome = 'posted'
  JOIN posting_run r ON r.id = o.run_id
  JOIN release_line l
    ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer AND l.lot = o.lot AND l.n = o.n
  WHERE u.enrolment_id > :AfterId AND u.enrolment_id <= :LastId AND u.run_id = :RunId
    AND o.enrolment_id > :AfterId AND o.enrolment_id <= :LastId AND l.lapses = 1
    AND u.usage_month = CAST(SUBSTR(r.run_on, 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(r.run_on, 6, 2) AS INTEGER) - 1
) x
WHERE NOT EXISTS (SELECT 1 FROM bonus_lapse p WHERE p.enrolment_id = x.enrolment_id AND p.n = x.n)
/
-- FirstDaySql
SELECT MIN(run_on) FROM posting_run WHERE state = 'running'
/
-- OpenSql · sqlite
SELECT enrolment_id
FROM bonus_usage
WHERE CASE WHEN run_id IS NULL THEN enrolment_id END > 0 AND usage_month < :beforeMonth
ORDER BY CASE WHEN run_id IS NULL THEN enrolment_id END
LIMIT :limit
/
-- OpenSql · postgresql
SELECT enrolment_id
FROM bonus_usage
WHERE CASE WHEN run_id IS NULL THEN enrolment_id END > 0 AND usage_month < :beforeMonth
ORDER BY CASE WHEN run_id IS NULL THEN enrolment_id END
LIMIT :limit
/
-- OpenSql · oracle
SELECT enrolment_id
FROM bonus_usage
WHERE CASE WHEN run_id IS NULL THEN enrolment_id END > 0 AND usage_month < :beforeMonth
ORDER BY CASE WHEN run_id IS NULL THEN enrolment_id END
FETCH FIRST :limit ROWS ONLY
/
-- SettleSql
UPDATE bonus_usage
SET run_id = :RunId
WHERE enrolment_id > :AfterId AND enrolment_id <= :LastId AND run_id IS NULL AND usage_month < :BeforeMonth
/
-- TallySql
SELECT COUNT(*) AS Lapsed, COALESCE(SUM(p.lapsed_fen), 0) AS LapsedFen
FROM bonus_lapse p
JOIN enrolment e ON e.id = p.enrolment_id
JOIN book b ON b.id = e.home_book_id
WHERE p.enrolment_id > :AfterId AND p.enrolment_id <= :LastId AND p.run_id = :RunId AND p.lapsed_fen > 0
  AND NOT EXISTS (
    SELECT 1 FROM transfer t
    WHERE t.source_key = 'lapse:' || CAST(p.enrolment_id AS VARCHAR(20)) || ':' || CAST(p.n AS VARCHAR(10)))
/
