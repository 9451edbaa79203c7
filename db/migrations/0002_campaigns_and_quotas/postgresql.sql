-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE campaign (
  id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
  name VARCHAR(200) COLLATE "C" NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('draft', 'open', 'suspended', 'exhausted', 'closed')),
  revision INTEGER,
  starts_on VARCHAR(10) COLLATE "C" NOT NULL,
  ends_on VARCHAR(10) COLLATE "C",
  contract_kind VARCHAR(40) COLLATE "C" NOT NULL,
  version INTEGER NOT NULL
)
/
CREATE TABLE campaign_revision (
  campaign_id BIGINT NOT NULL REFERENCES campaign (id),
  revision INTEGER NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'superseded')),
  schema_version INTEGER NOT NULL,
  definition TEXT NOT NULL,
  made_by BIGINT NOT NULL REFERENCES app_user (id),
  made_at BIGINT NOT NULL,
  submitted_by BIGINT REFERENCES app_user (id),
  submitted_at BIGINT,
  decided_by BIGINT REFERENCES app_user (id),
  decided_at BIGINT,
  decided_reason VARCHAR(500) COLLATE "C",
  PRIMARY KEY (campaign_id, revision),
  CHECK (decided_by IS NULL OR state NOT IN ('approved', 'superseded') OR decided_by <> submitted_by)
)
/
CREATE TABLE quota_total (
  campaign_id BIGINT NOT NULL REFERENCES campaign (id),
  tier VARCHAR(20) COLLATE "C" NOT NULL,
  units BIGINT NOT NULL CHECK (units >= 0),
  PRIMARY KEY (campaign_id, tier)
)
/
CREATE TABLE quota (
  id BIGINT NOT NULL PRIMARY KEY,
  campaign_id BIGINT NOT NULL REFERENCES campaign (id),
  branch_id BIGINT NOT NULL REFERENCES branch (id),
  tier VARCHAR(20) COLLATE "C" NOT NULL,
  unlimited SMALLINT NOT NULL CHECK (unlimited IN (0, 1)),
  cap BIGINT NOT NULL CHECK (cap >= 0),
  held BIGINT NOT NULL CHECK (held >= 0),
  used BIGINT NOT NULL CHECK (used >= 0),
  overrun_allowed BIGINT NOT NULL CHECK (overrun_allowed >= 0),
  overrun_used BIGINT NOT NULL CHECK (overrun_used >= 0),
  member_count BIGINT,
  counted_on VARCHAR(10) COLLATE "C",
  UNIQUE (campaign_id, branch_id, tier),
  CHECK (unlimited = 1 OR held + used <= cap),
  CHECK (overrun_used <= overrun_allowed)
)
