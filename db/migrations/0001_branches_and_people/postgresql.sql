-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE branch (
  id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
  name VARCHAR(200) COLLATE "C" NOT NULL,
  kind VARCHAR(40) COLLATE "C" NOT NULL CHECK (kind IN ('region', 'prefecture', 'county', 'hall')),
  parent_id BIGINT REFERENCES branch (id),
  path VARCHAR(400) COLLATE "C" NOT NULL UNIQUE
)
/
CREATE TABLE book (
  id BIGINT NOT NULL PRIMARY KEY REFERENCES branch (id),
  open_from_month INTEGER NOT NULL
)
/
CREATE TABLE app_user (
  id BIGINT NOT NULL PRIMARY KEY,
  user_name VARCHAR(60) COLLATE "C" NOT NULL UNIQUE,
  display_name VARCHAR(100) COLLATE "C" NOT NULL,
  password_hash VARCHAR(200) COLLATE "C" NOT NULL,
  security_stamp VARCHAR(64) COLLATE "C" NOT NULL,
  branch_id BIGINT NOT NULL REFERENCES branch (id),
  disabled SMALLINT NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  demo SMALLINT NOT NULL DEFAULT 0 CHECK (demo IN (0, 1))
)
/
CREATE TABLE user_role (
  user_id BIGINT NOT NULL REFERENCES app_user (id),
  role_code VARCHAR(40) COLLATE "C" NOT NULL,
  PRIMARY KEY (user_id, role_code)
)
/
CREATE TABLE retention_manager (
  id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
  name VARCHAR(200) COLLATE "C" NOT NULL,
  county_id BIGINT NOT NULL REFERENCES branch (id)
)
/
CREATE INDEX retention_manager_county_ix ON retention_manager (county_id)
/
CREATE TABLE member (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200) COLLATE "C" NOT NULL,
  tier VARCHAR(20) COLLATE "C" NOT NULL,
  status VARCHAR(20) COLLATE "C" NOT NULL,
  county_id BIGINT NOT NULL REFERENCES branch (id),
  manager_id BIGINT REFERENCES retention_manager (id),
  on_net_on VARCHAR(10) COLLATE "C" NOT NULL,
  arpu_fen BIGINT NOT NULL,
  in_arrears SMALLINT NOT NULL CHECK (in_arrears IN (0, 1)),
  warning_flags VARCHAR(200) COLLATE "C",
  facts_at BIGINT NOT NULL
)
/
CREATE INDEX member_county_ix ON member (county_id, tier)
/
CREATE INDEX member_manager_ix ON member (manager_id)
/
CREATE INDEX member_name_ix ON member (name)
/
CREATE TABLE member_phone (
  id BIGINT NOT NULL PRIMARY KEY,
  member_id BIGINT NOT NULL REFERENCES member (id),
  phone VARCHAR(20) COLLATE "C" NOT NULL,
  from_on VARCHAR(10) COLLATE "C" NOT NULL,
  to_on VARCHAR(10) COLLATE "C",
  UNIQUE (phone, from_on)
)
/
CREATE INDEX member_phone_member_ix ON member_phone (member_id)
/
CREATE TABLE member_manager (
  id BIGINT NOT NULL PRIMARY KEY,
  member_id BIGINT NOT NULL REFERENCES member (id),
  manager_id BIGINT REFERENCES retention_manager (id),
  from_on VARCHAR(10) COLLATE "C" NOT NULL,
  to_on VARCHAR(10) COLLATE "C",
  UNIQUE (member_id, from_on)
)
/
CREATE TABLE member_usage (
  member_id BIGINT NOT NULL REFERENCES member (id),
  usage_month INTEGER NOT NULL,
  spend_fen BIGINT NOT NULL,
  call_minutes BIGINT NOT NULL,
  data_mb BIGINT NOT NULL,
  PRIMARY KEY (member_id, usage_month)
)
/
CREATE TABLE contract (
  id BIGINT NOT NULL PRIMARY KEY,
  member_id BIGINT NOT NULL REFERENCES member (id),
  kind VARCHAR(40) COLLATE "C" NOT NULL,
  name VARCHAR(200) COLLATE "C" NOT NULL,
  starts_on VARCHAR(10) COLLATE "C" NOT NULL,
  ends_on VARCHAR(10) COLLATE "C",
  campaign_code VARCHAR(40) COLLATE "C",
  enrolment_id BIGINT UNIQUE
)
/
CREATE INDEX contract_member_ix ON contract (member_id)
