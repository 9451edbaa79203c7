-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE campaign (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  code VARCHAR2(40 CHAR) NOT NULL UNIQUE,
  name VARCHAR2(200 CHAR) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('draft', 'open', 'suspended', 'exhausted', 'closed')),
  revision NUMBER(10),
  starts_on VARCHAR2(10 CHAR) NOT NULL,
  ends_on VARCHAR2(10 CHAR),
  contract_kind VARCHAR2(40 CHAR) NOT NULL,
  version NUMBER(10) NOT NULL
)
/
CREATE TABLE campaign_revision (
  campaign_id NUMBER(19) NOT NULL REFERENCES campaign (id),
  revision NUMBER(10) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'superseded')),
  schema_version NUMBER(10) NOT NULL,
  definition CLOB NOT NULL,
  made_by NUMBER(19) NOT NULL REFERENCES app_user (id),
  made_at NUMBER(19) NOT NULL,
  submitted_by NUMBER(19) REFERENCES app_user (id),
  submitted_at NUMBER(19),
  decided_by NUMBER(19) REFERENCES app_user (id),
  decided_at NUMBER(19),
  decided_reason VARCHAR2(500 CHAR),
  PRIMARY KEY (campaign_id, revision),
  CHECK (decided_by IS NULL OR state NOT IN ('approved', 'superseded') OR decided_by <> submitted_by)
)
/
CREATE TABLE quota_total (
  campaign_id NUMBER(19) NOT NULL REFERENCES campaign (id),
  tier VARCHAR2(20 CHAR) NOT NULL,
  units NUMBER(19) NOT NULL CHECK (units >= 0),
  PRIMARY KEY (campaign_id, tier)
)
/
CREATE TABLE quota (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  campaign_id NUMBER(19) NOT NULL REFERENCES campaign (id),
  branch_id NUMBER(19) NOT NULL REFERENCES branch (id),
  tier VARCHAR2(20 CHAR) NOT NULL,
  unlimited NUMBER(5) NOT NULL CHECK (unlimited IN (0, 1)),
  cap NUMBER(19) NOT NULL CHECK (cap >= 0),
  held NUMBER(19) NOT NULL CHECK (held >= 0),
  used NUMBER(19) NOT NULL CHECK (used >= 0),
  overrun_allowed NUMBER(19) NOT NULL CHECK (overrun_allowed >= 0),
  overrun_used NUMBER(19) NOT NULL CHECK (overrun_used >= 0),
  member_count NUMBER(19),
  counted_on VARCHAR2(10 CHAR),
  UNIQUE (campaign_id, branch_id, tier),
  CHECK (unlimited = 1 OR held + used <= cap),
  CHECK (overrun_used <= overrun_allowed)
)
