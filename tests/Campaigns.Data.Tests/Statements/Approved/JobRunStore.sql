-- FailUnfinished
UPDATE job_run SET state = 'failed', finished_at = :finishedAt, detail = :detail WHERE job = :job AND state = 'running'
/
-- Finish
UPDATE job_run SET state = :state, finished_at = :finishedAt, detail = :detail WHERE id = :id
/
-- Insert
INSERT INTO job_run (id, job, state, started_at) VALUES (:id, :job, 'running', :startedAt)
/
-- Latest
SELECT r.job, r.state, r.started_at AS startedAt, r.finished_at AS finishedAt, r.detail
FROM job_run r
WHERE r.started_at = (SELECT MAX(x.started_at) FROM job_run x WHERE x.job = r.job)
ORDER BY r.job, r.id DESC
/
-- Prune
DELETE FROM job_run
WHERE started_at < :before AND state <> 'running'
  AND started_at < (SELECT MAX(x.started_at) FROM job_run x WHERE x.job = job_run.job)
/
