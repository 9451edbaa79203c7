-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE branch (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  code VARCHAR2(40 CHAR) NOT NULL UNIQUE,
  name VARCHAR2(200 CHAR) NOT NULL,
  kind VARCHAR2(40 CHAR) NOT NULL CHECK (kind IN ('region', 'prefecture', 'county', 'hall')),
  parent_id NUMBER(19) REFERENCES branch (id),
  path VARCHAR2(400 CHAR) NOT NULL UNIQUE
)
/
CREATE TABLE book (
  id NUMBER(19) NOT NULL PRIMARY KEY REFERENCES branch (id),
  open_from_month NUMBER(10) NOT NULL
)
/
CREATE TABLE app_user (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  user_name VARCHAR2(60 CHAR) NOT NULL UNIQUE,
  display_name VARCHAR2(100 CHAR) NOT NULL,
  password_hash VARCHAR2(200 CHAR) NOT NULL,
  security_stamp VARCHAR2(64 CHAR) NOT NULL,
  branch_id NUMBER(19) NOT NULL REFERENCES branch (id),
  disabled NUMBER(5) DEFAULT 0 NOT NULL CHECK (disabled IN (0, 1)),
  demo NUMBER(5) DEFAULT 0 NOT NULL CHECK (demo IN (0, 1))
)
/
CREATE TABLE user_role (
  user_id NUMBER(19) NOT NULL REFERENCES app_user (id),
  role_code VARCHAR2(40 CHAR) NOT NULL,
  PRIMARY KEY (user_id, role_code)
)
/
CREATE TABLE retention_manager (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  code VARCHAR2(40 CHAR) NOT NULL UNIQUE,
  name VARCHAR2(200 CHAR) NOT NULL,
  county_id NUMBER(19) NOT NULL REFERENCES branch (id)
)
/
CREATE INDEX retention_manager_county_ix ON retention_manager (county_id)
/
CREATE TABLE member (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  name VARCHAR2(200 CHAR) NOT NULL,
  tier VARCHAR2(20 CHAR) NOT NULL,
  status VARCHAR2(20 CHAR) NOT NULL,
  county_id NUMBER(19) NOT NULL REFERENCES branch (id),
  manager_id NUMBER(19) REFERENCES retention_manager (id),
  on_net_on VARCHAR2(10 CHAR) NOT NULL,
  arpu_fen NUMBER(19) NOT NULL,
  in_arrears NUMBER(5) NOT NULL CHECK (in_arrears IN (0, 1)),
  warning_flags VARCHAR2(200 CHAR),
  facts_at NUMBER(19) NOT NULL
)
/
CREATE INDEX member_county_ix ON member (county_id, tier)
/
CREATE INDEX member_manager_ix ON member (manager_id)
/
CREATE INDEX member_name_ix ON member (name)
/
CREATE TABLE member_phone (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  member_id NUMBER(19) NOT NULL REFERENCES member (id),
  phone VARCHAR2(20 CHAR) NOT NULL,
  from_on VARCHAR2(10 CHAR) NOT NULL,
  to_on VARCHAR2(10 CHAR),
  UNIQUE (phone, from_on)
)
/
CREATE INDEX member_phone_member_ix ON member_phone (member_id)
/
CREATE TABLE member_manager (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  member_id NUMBER(19) NOT NULL REFERENCES member (id),
  manager_id NUMBER(19) REFERENCES retention_manager (id),
  from_on VARCHAR2(10 CHAR) NOT NULL,
  to_on VARCHAR2(10 CHAR),
  UNIQUE (member_id, from_on)
)
/
CREATE TABLE member_usage (
  member_id NUMBER(19) NOT NULL REFERENCES member (id),
  usage_month NUMBER(10) NOT NULL,
  spend_fen NUMBER(19) NOT NULL,
  call_minutes NUMBER(19) NOT NULL,
  data_mb NUMBER(19) NOT NULL,
  PRIMARY KEY (member_id, usage_month)
)
/
CREATE TABLE contract (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  member_id NUMBER(19) NOT NULL REFERENCES member (id),
  kind VARCHAR2(40 CHAR) NOT NULL,
  name VARCHAR2(200 CHAR) NOT NULL,
  starts_on VARCHAR2(10 CHAR) NOT NULL,
  ends_on VARCHAR2(10 CHAR),
  campaign_code VARCHAR2(40 CHAR),
  enrolment_id NUMBER(19) UNIQUE
)
/
CREATE INDEX contract_member_ix ON contract (member_id)
