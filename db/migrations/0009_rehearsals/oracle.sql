-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE rehearsal (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  campaign_id NUMBER(19) NOT NULL,
  revision NUMBER(10) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  request_json CLOB NOT NULL,
  attempts NUMBER(10) NOT NULL,
  result_json CLOB,
  asked_by NUMBER(19) NOT NULL REFERENCES app_user (id),
  asked_at NUMBER(19) NOT NULL,
  started_at NUMBER(19),
  finished_at NUMBER(19),
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision),
  CHECK ((state = 'done' AND result_json IS NOT NULL) OR (state <> 'done' AND result_json IS NULL))
)
/
CREATE INDEX rehearsal_campaign_ix ON rehearsal (campaign_id, id)
/
CREATE INDEX rehearsal_state_ix ON rehearsal (state, id)
