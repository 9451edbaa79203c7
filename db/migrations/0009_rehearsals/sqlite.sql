-- The rules of a revision run over the whole member base before launch: it changes nothing but its own row.
CREATE TABLE rehearsal (
  id INTEGER NOT NULL PRIMARY KEY,
  campaign_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  request_json TEXT NOT NULL,
  -- How often it was begun; one that was cut off with its process is begun again, a few times.
  attempts INTEGER NOT NULL,
  result_json TEXT,
  asked_by INTEGER NOT NULL REFERENCES app_user (id),
  asked_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision),
  CHECK ((state = 'done' AND result_json IS NOT NULL) OR (state <> 'done' AND result_json IS NULL))
) STRICT
/
CREATE INDEX rehearsal_campaign_ix ON rehearsal (campaign_id, id)
/
CREATE INDEX rehearsal_state_ix ON rehearsal (state, id)
