-- List
SELECT version, name, checksum, statements_done, finished_at FROM schema_history ORDER BY version
/
-- Progress
UPDATE schema_history SET checksum = :checksum, statements_done = :done, finished_at = :finished WHERE version = :version
/
-- Start
INSERT INTO schema_history (version, name, checksum, statements_done, finished_at) VALUES (:version, :name, :checksum, :done, :finished)
/
