-- What a run held or forfeited, in the order it is listed. A run posts instalments by the million: they are not in it, by the WHERE here and
-- on an engine without partial indexes by the CASE, which leaves them nothing but NULL.
CREATE INDEX release_outcome_run_ix ON release_outcome (CASE WHEN outcome <> 'posted' THEN run_id END, CASE WHEN outcome <> 'posted' THEN enrolment_id END) WHERE outcome <> 'posted'
