-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE rehearsal (
  id BIGINT NOT NULL PRIMARY KEY,
  campaign_id BIGINT NOT NULL,
  revision INTEGER NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  request_json TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  result_json TEXT,
  asked_by BIGINT NOT NULL REFERENCES app_user (id),
  asked_at BIGINT NOT NULL,
  started_at BIGINT,
  finished_at BIGINT,
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision),
  CHECK ((state = 'done' AND result_json IS NOT NULL) OR (state <> 'done' AND result_json IS NULL))
)
/
CREATE INDEX rehearsal_campaign_ix ON rehearsal (campaign_id, id)
/
CREATE INDEX rehearsal_state_ix ON rehearsal (state, id)
