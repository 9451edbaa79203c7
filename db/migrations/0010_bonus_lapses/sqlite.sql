-- The posting run that settled the month's use: lapses were decided on it, and it can't be corrected any more. NULL while it is open.
ALTER TABLE bonus_usage ADD run_id INTEGER
/
CREATE INDEX bonus_usage_open_ix ON bonus_usage (CASE WHEN run_id IS NULL THEN enrolment_id END, usage_month)
/
-- Bonus instalments of which something lapsed in the run, and how much.
ALTER TABLE posting_run ADD lapsed INTEGER DEFAULT 0 NOT NULL
/
ALTER TABLE posting_run ADD lapsed_fen INTEGER DEFAULT 0 NOT NULL
