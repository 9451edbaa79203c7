-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE VIEW dual AS SELECT 'X' AS dummy
/
CREATE TABLE id_block (
  name VARCHAR(200) COLLATE "C" NOT NULL PRIMARY KEY,
  next_id BIGINT NOT NULL
)
/
INSERT INTO id_block (name, next_id) VALUES ('id', 1000)
/
CREATE TABLE request_log (
  user_id BIGINT NOT NULL,
  operation VARCHAR(80) COLLATE "C" NOT NULL,
  request_key VARCHAR(200) COLLATE "C" NOT NULL,
  body_hash VARCHAR(64) COLLATE "C" NOT NULL,
  result_json TEXT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (user_id, operation, request_key)
)
/
CREATE INDEX request_log_age_ix ON request_log (created_at)
/
CREATE TABLE audit_record (
  id BIGINT NOT NULL PRIMARY KEY,
  happened_at BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  action VARCHAR(80) COLLATE "C" NOT NULL,
  subject_kind VARCHAR(40) COLLATE "C" NOT NULL,
  subject_id BIGINT NOT NULL,
  before_json TEXT,
  after_json TEXT,
  reason VARCHAR(500) COLLATE "C"
)
/
CREATE INDEX audit_record_subject_ix ON audit_record (subject_kind, subject_id)
/
CREATE INDEX audit_record_time_ix ON audit_record (happened_at)
/
CREATE TRIGGER audit_record_no_update BEFORE UPDATE ON audit_record
FOR EACH ROW EXECUTE FUNCTION refuse_change('audit_record: append-only')
/
CREATE TRIGGER audit_record_no_delete BEFORE DELETE ON audit_record
FOR EACH ROW EXECUTE FUNCTION refuse_change('audit_record: append-only')
/
CREATE TRIGGER audit_record_no_truncate BEFORE TRUNCATE ON audit_record
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('audit_record: append-only')
/
CREATE TABLE setting (
  name VARCHAR(200) COLLATE "C" NOT NULL PRIMARY KEY,
  setting_value TEXT NOT NULL
)
/
CREATE TABLE data_protection_key (
  id BIGINT NOT NULL PRIMARY KEY,
  friendly_name VARCHAR(200) COLLATE "C",
  xml_text TEXT NOT NULL
)
/
CREATE TABLE job_run (
  id BIGINT NOT NULL PRIMARY KEY,
  job VARCHAR(80) COLLATE "C" NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('running', 'succeeded', 'failed')),
  started_at BIGINT NOT NULL,
  finished_at BIGINT,
  detail TEXT
)
/
CREATE INDEX job_run_job_ix ON job_run (job, started_at)
/
CREATE TABLE evaluation (
  campaign_id BIGINT NOT NULL REFERENCES campaign (id),
  evaluated_on VARCHAR(10) COLLATE "C" NOT NULL,
  county_id BIGINT NOT NULL REFERENCES branch (id),
  manager_id BIGINT NOT NULL,
  tier VARCHAR(20) COLLATE "C" NOT NULL,
  members BIGINT NOT NULL,
  eligible BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, evaluated_on, county_id, manager_id, tier)
)
