-- The schema of sqlite.sql, which holds the comments; a test compares the three.
ALTER TABLE bonus_usage ADD run_id BIGINT
/
CREATE INDEX bonus_usage_open_ix ON bonus_usage ((CASE WHEN run_id IS NULL THEN enrolment_id END), usage_month)
/
ALTER TABLE posting_run ADD lapsed BIGINT DEFAULT 0 NOT NULL
/
ALTER TABLE posting_run ADD lapsed_fen BIGINT DEFAULT 0 NOT NULL
