-- The schema of sqlite.sql, which holds the comments; a test compares the three.
ALTER TABLE bonus_usage ADD run_id NUMBER(19)
/
-- oracle-only
CREATE INDEX bonus_usage_open_ix ON bonus_usage (CASE WHEN run_id IS NULL THEN enrolment_id END, usage_month)
/
ALTER TABLE posting_run ADD lapsed NUMBER(19) DEFAULT 0 NOT NULL
/
ALTER TABLE posting_run ADD lapsed_fen NUMBER(19) DEFAULT 0 NOT NULL
