-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE id_block (
  name VARCHAR2(200 CHAR) NOT NULL PRIMARY KEY,
  next_id NUMBER(19) NOT NULL
)
/
INSERT INTO id_block (name, next_id) VALUES ('id', 1000)
/
CREATE TABLE request_log (
  user_id NUMBER(19) NOT NULL,
  operation VARCHAR2(80 CHAR) NOT NULL,
  request_key VARCHAR2(200 CHAR) NOT NULL,
  body_hash VARCHAR2(64 CHAR) NOT NULL,
  result_json CLOB,
  created_at NUMBER(19) NOT NULL,
  PRIMARY KEY (user_id, operation, request_key)
)
/
CREATE INDEX request_log_age_ix ON request_log (created_at)
/
CREATE TABLE audit_record (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  happened_at NUMBER(19) NOT NULL,
  user_id NUMBER(19) NOT NULL,
  action VARCHAR2(80 CHAR) NOT NULL,
  subject_kind VARCHAR2(40 CHAR) NOT NULL,
  subject_id NUMBER(19) NOT NULL,
  before_json CLOB,
  after_json CLOB,
  reason VARCHAR2(500 CHAR)
)
/
CREATE INDEX audit_record_subject_ix ON audit_record (subject_kind, subject_id)
/
CREATE INDEX audit_record_time_ix ON audit_record (happened_at)
/
-- oracle-only
CREATE TRIGGER audit_record_no_update BEFORE UPDATE ON audit_record
FOR EACH ROW
BEGIN RAISE_APPLICATION_ERROR(-20001, 'audit_record: append-only'); END;
/
-- oracle-only
CREATE TRIGGER audit_record_no_delete BEFORE DELETE ON audit_record
FOR EACH ROW
BEGIN RAISE_APPLICATION_ERROR(-20001, 'audit_record: append-only'); END;
/
CREATE TABLE setting (
  name VARCHAR2(200 CHAR) NOT NULL PRIMARY KEY,
  setting_value CLOB NOT NULL
)
/
CREATE TABLE data_protection_key (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  friendly_name VARCHAR2(200 CHAR),
  xml_text CLOB NOT NULL
)
/
CREATE TABLE job_run (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  job VARCHAR2(80 CHAR) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('running', 'succeeded', 'failed')),
  started_at NUMBER(19) NOT NULL,
  finished_at NUMBER(19),
  detail CLOB
)
/
CREATE INDEX job_run_job_ix ON job_run (job, started_at)
/
CREATE TABLE evaluation (
  campaign_id NUMBER(19) NOT NULL REFERENCES campaign (id),
  evaluated_on VARCHAR2(10 CHAR) NOT NULL,
  county_id NUMBER(19) NOT NULL REFERENCES branch (id),
  manager_id NUMBER(19) NOT NULL,
  tier VARCHAR2(20 CHAR) NOT NULL,
  members NUMBER(19) NOT NULL,
  eligible NUMBER(19) NOT NULL,
  PRIMARY KEY (campaign_id, evaluated_on, county_id, manager_id, tier)
)
