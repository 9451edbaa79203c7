-- Oracle's one-row table, so that a SELECT of values reads alike on every engine; a view can't gain a row.
CREATE VIEW dual AS SELECT 'X' AS dummy
/
-- Ids are leased in blocks; the one sequence serves every table (architecture, ids).
CREATE TABLE id_block (
  name TEXT NOT NULL PRIMARY KEY,
  next_id INTEGER NOT NULL
) STRICT
/
INSERT INTO id_block (name, next_id) VALUES ('id', 1000)
/
CREATE TABLE request_log (
  user_id INTEGER NOT NULL,
  operation TEXT NOT NULL,
  request_key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  result_json TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, operation, request_key)
) STRICT
/
CREATE INDEX request_log_age_ix ON request_log (created_at)
/
-- Ids only, never a name or a phone number (domain §4.10). A bulk run is one record. Append-only.
CREATE TABLE audit_record (
  id INTEGER NOT NULL PRIMARY KEY,
  happened_at INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  before_json TEXT,
  after_json TEXT,
  reason TEXT
) STRICT
/
CREATE INDEX audit_record_subject_ix ON audit_record (subject_kind, subject_id)
/
CREATE INDEX audit_record_time_ix ON audit_record (happened_at)
/
CREATE TRIGGER audit_record_no_update BEFORE UPDATE ON audit_record
BEGIN SELECT RAISE(ABORT, 'audit_record: append-only'); END
/
CREATE TRIGGER audit_record_no_delete BEFORE DELETE ON audit_record
BEGIN SELECT RAISE(ABORT, 'audit_record: append-only'); END
/
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  setting_value TEXT NOT NULL
) STRICT
/
CREATE TABLE data_protection_key (
  id INTEGER NOT NULL PRIMARY KEY,
  friendly_name TEXT,
  xml_text TEXT NOT NULL
) STRICT
/
CREATE TABLE job_run (
  id INTEGER NOT NULL PRIMARY KEY,
  job TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'succeeded', 'failed')),
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  detail TEXT
) STRICT
/
CREATE INDEX job_run_job_ix ON job_run (job, started_at)
/
-- The nightly count of who could join; manager_id 0 stands for members without a manager.
CREATE TABLE evaluation (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  evaluated_on TEXT NOT NULL,
  county_id INTEGER NOT NULL REFERENCES branch (id),
  manager_id INTEGER NOT NULL,
  tier TEXT NOT NULL,
  members INTEGER NOT NULL,
  eligible INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, evaluated_on, county_id, manager_id, tier)
) STRICT
