CREATE TABLE campaign (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'suspended', 'exhausted', 'closed')),
  -- The revision in force; NULL until the first is approved.
  revision INTEGER,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  contract_kind TEXT NOT NULL,
  -- Counts changes of anything a client may change; the ETag.
  version INTEGER NOT NULL
) STRICT
/
CREATE TABLE campaign_revision (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'superseded')),
  schema_version INTEGER NOT NULL,
  definition TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES app_user (id),
  made_at INTEGER NOT NULL,
  submitted_by INTEGER REFERENCES app_user (id),
  submitted_at INTEGER,
  decided_by INTEGER REFERENCES app_user (id),
  decided_at INTEGER,
  decided_reason TEXT,
  PRIMARY KEY (campaign_id, revision),
  -- Nobody approves what they submitted (domain §4.9).
  CHECK (decided_by IS NULL OR state NOT IN ('approved', 'superseded') OR decided_by <> submitted_by)
) STRICT
/
-- Units of the whole campaign per tier; the rows of its branches sum to these (domain §4.1).
CREATE TABLE quota_total (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  tier TEXT NOT NULL,
  units INTEGER NOT NULL CHECK (units >= 0),
  PRIMARY KEY (campaign_id, tier)
) STRICT
/
CREATE TABLE quota (
  id INTEGER NOT NULL PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  tier TEXT NOT NULL,
  unlimited INTEGER NOT NULL CHECK (unlimited IN (0, 1)),
  cap INTEGER NOT NULL CHECK (cap >= 0),
  held INTEGER NOT NULL CHECK (held >= 0),
  used INTEGER NOT NULL CHECK (used >= 0),
  overrun_allowed INTEGER NOT NULL CHECK (overrun_allowed >= 0),
  overrun_used INTEGER NOT NULL CHECK (overrun_used >= 0),
  -- The count the cap was split by, and its date; NULL for rows set by hand.
  member_count INTEGER,
  counted_on TEXT,
  UNIQUE (campaign_id, branch_id, tier),
  CHECK (unlimited = 1 OR held + used <= cap),
  CHECK (overrun_used <= overrun_allowed)
) STRICT
