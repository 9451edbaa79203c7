-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE INDEX release_outcome_run_ix ON release_outcome ((CASE WHEN outcome <> 'posted' THEN run_id END), (CASE WHEN outcome <> 'posted' THEN enrolment_id END)) WHERE outcome <> 'posted'
