-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE INDEX release_outcome_run_ix ON release_outcome ((CASE WHEN outcome IN ('held', 'forfeited') THEN run_id END), (CASE WHEN outcome IN ('held', 'forfeited') THEN enrolment_id END))
WHERE outcome IN ('held', 'forfeited')
