-- AdvanceSql
UPDATE posting_run
SET done_to_id = :doneToId, posted = posted + :Posted, amount_fen = amount_fen + :AmountFen, held = held + :Held,
    forfeited = forfeited + :Forfeited, lapsed = lapsed + :Lapsed, lapsed_fen = lapsed_fen + :LapsedFen
WHERE id = :runId
/
-- FindSql · sqlite
SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
       amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
       started_at AS StartedAt, finished_at AS FinishedAt
FROM posting_run
WHERE id = :runId
/
-- FindSql · postgresql
SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
       amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
       started_at AS StartedAt, finished_at AS FinishedAt
FROM posting_run
WHERE id = :runId
FOR UPDATE
/
-- FindSql · oracle
SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
       amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
       started_at AS StartedAt, finished_at AS FinishedAt
FROM posting_run
WHERE id = :runId
FOR UPDATE WAIT 5
/
-- FinishSql
UPDATE posting_run SET state = 'done', finished_at = :finishedAt WHERE id = :runId
/
-- FirstDueSql
SELECT MIN(start_month) FROM enrolment WHERE state IN ('paid', 'issued', 'active')
/
-- InsertSql
INSERT INTO posting_run (id, run_month, run_on, state, done_to_id, posted, amount_fen, held, forfeited, lapsed, lapsed_fen,
    started_at)
VALUES (:id, :runMonth, :runOn, 'running', 0, 0, 0, 0, 0, 0, 0, :startedAt)
/
-- LastFinishedSql
SELECT MAX(run_month) FROM posting_run WHERE state = 'done'
/
-- LatestSql
SELECT MAX(id) FROM posting_run WHERE run_month = :runMonth
/
-- ListSql · sqlite
SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
       amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
       started_at AS StartedAt, finished_at AS FinishedAt
FROM posting_run
WHERE id < :beforeId
LIMIT :limit
/
-- ListSql · postgresql
SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
       amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
       started_at AS StartedAt, finished_at AS FinishedAt
FROM posting_run
WHERE id < :beforeId
LIMIT :limit
/
-- ListSql · oracle
SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
       amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
       started_at AS StartedAt, finished_at AS FinishedAt
FROM posting_run
WHERE id < :beforeId
FETCH FIRST :limit ROWS ONLY
/
-- RunningSql
SELECT id FROM posting_run WHERE state = 'running' AND run_month <= :upTo ORDER BY run_month, id
/
