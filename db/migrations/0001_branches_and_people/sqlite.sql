CREATE TABLE branch (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('region', 'prefecture', 'county', 'hall')),
  parent_id INTEGER REFERENCES branch (id),
  -- Codes from the root down, with a slash at both ends; the only place where the tree is stored.
  path TEXT NOT NULL UNIQUE
) STRICT
/
-- The prefecture is the accounting entity; months before open_from_month are closed (domain §4.6).
CREATE TABLE book (
  id INTEGER NOT NULL PRIMARY KEY REFERENCES branch (id),
  open_from_month INTEGER NOT NULL
) STRICT
/
CREATE TABLE app_user (
  id INTEGER NOT NULL PRIMARY KEY,
  user_name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  security_stamp TEXT NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branch (id),
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1))
) STRICT
/
CREATE TABLE user_role (
  user_id INTEGER NOT NULL REFERENCES app_user (id),
  role_code TEXT NOT NULL,
  PRIMARY KEY (user_id, role_code)
) STRICT
/
CREATE TABLE retention_manager (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  county_id INTEGER NOT NULL REFERENCES branch (id)
) STRICT
/
CREATE INDEX retention_manager_county_ix ON retention_manager (county_id)
/
CREATE TABLE member (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  tier TEXT NOT NULL,
  status TEXT NOT NULL,
  county_id INTEGER NOT NULL REFERENCES branch (id),
  manager_id INTEGER REFERENCES retention_manager (id),
  on_net_on TEXT NOT NULL,
  arpu_fen INTEGER NOT NULL,
  in_arrears INTEGER NOT NULL CHECK (in_arrears IN (0, 1)),
  -- Codes of warning flags, separated by commas; empty text is never stored (it is NULL on Oracle).
  warning_flags TEXT,
  facts_at INTEGER NOT NULL
) STRICT
/
CREATE INDEX member_county_ix ON member (county_id, tier)
/
CREATE INDEX member_manager_ix ON member (manager_id)
/
CREATE INDEX member_name_ix ON member (name)
/
-- A number is reissued to another member after some time: to_on is the last day, NULL while it is theirs.
CREATE TABLE member_phone (
  id INTEGER NOT NULL PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES member (id),
  phone TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT,
  UNIQUE (phone, from_on)
) STRICT
/
CREATE INDEX member_phone_member_ix ON member_phone (member_id)
/
CREATE TABLE member_manager (
  id INTEGER NOT NULL PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES member (id),
  manager_id INTEGER REFERENCES retention_manager (id),
  from_on TEXT NOT NULL,
  to_on TEXT,
  UNIQUE (member_id, from_on)
) STRICT
/
CREATE TABLE member_usage (
  member_id INTEGER NOT NULL REFERENCES member (id),
  usage_month INTEGER NOT NULL,
  spend_fen INTEGER NOT NULL,
  call_minutes INTEGER NOT NULL,
  data_mb INTEGER NOT NULL,
  PRIMARY KEY (member_id, usage_month)
) STRICT
/
CREATE TABLE contract (
  id INTEGER NOT NULL PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  -- Set when a campaign here wrote the contract: an enrolment is one for other campaigns (domain §3).
  campaign_code TEXT,
  enrolment_id INTEGER UNIQUE
) STRICT
/
CREATE INDEX contract_member_ix ON contract (member_id)
