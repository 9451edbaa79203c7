-- The schema of sqlite.sql, which holds the comments; a test compares the three.
ALTER TABLE member ADD brand VARCHAR(40) COLLATE "C"
/
ALTER TABLE member ADD billing VARCHAR(20) COLLATE "C" CHECK (billing IN ('prepaid', 'postpaid'))
/
ALTER TABLE member ADD arpu_before_fen BIGINT
/
ALTER TABLE member ADD segments VARCHAR(400) COLLATE "C"
/
CREATE TABLE member_list (
  id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
  loaded_at BIGINT NOT NULL
)
/
CREATE TABLE member_list_entry (
  member_id BIGINT NOT NULL REFERENCES member (id),
  list_id BIGINT NOT NULL REFERENCES member_list (id),
  PRIMARY KEY (member_id, list_id)
)
/
CREATE INDEX member_list_entry_list_ix ON member_list_entry (list_id)
/
ALTER TABLE enrolment ADD channel VARCHAR(20) COLLATE "C" DEFAULT 'hall' NOT NULL CHECK (channel IN ('hall', 'online', 'telesales'))
/
ALTER TABLE release_line ADD lapses SMALLINT DEFAULT 0 NOT NULL CHECK (lapses IN (0, 1))
/
CREATE TABLE bonus_usage (
  enrolment_id BIGINT NOT NULL REFERENCES enrolment (id),
  usage_month INTEGER NOT NULL,
  used_fen BIGINT NOT NULL CHECK (used_fen >= 0),
  PRIMARY KEY (enrolment_id, usage_month)
)
/
CREATE TABLE bonus_lapse (
  enrolment_id BIGINT NOT NULL REFERENCES enrolment (id),
  n INTEGER NOT NULL,
  lapsed_fen BIGINT NOT NULL CHECK (lapsed_fen >= 0),
  lapse_month INTEGER NOT NULL,
  decided_at BIGINT NOT NULL,
  run_id BIGINT NOT NULL,
  PRIMARY KEY (enrolment_id, n)
)
/
INSERT INTO account (code, name, kind, held_by) VALUES ('bonus-credit', '赠送款', 'liability', 'home')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('bonus-released', 'contra-revenue', 'bonus-credit')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('bonus-lapsed', 'bonus-credit', 'contra-revenue')
