-- The schema of sqlite.sql, which holds the comments; a test compares the three.
ALTER TABLE member ADD brand VARCHAR2(40 CHAR)
/
ALTER TABLE member ADD billing VARCHAR2(20 CHAR) CHECK (billing IN ('prepaid', 'postpaid'))
/
ALTER TABLE member ADD arpu_before_fen NUMBER(19)
/
ALTER TABLE member ADD segments VARCHAR2(400 CHAR)
/
CREATE TABLE member_list (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  code VARCHAR2(40 CHAR) NOT NULL UNIQUE,
  loaded_at NUMBER(19) NOT NULL
)
/
CREATE TABLE member_list_entry (
  member_id NUMBER(19) NOT NULL REFERENCES member (id),
  list_id NUMBER(19) NOT NULL REFERENCES member_list (id),
  PRIMARY KEY (member_id, list_id)
)
/
CREATE INDEX member_list_entry_list_ix ON member_list_entry (list_id)
/
ALTER TABLE enrolment ADD channel VARCHAR2(20 CHAR) DEFAULT 'hall' NOT NULL CHECK (channel IN ('hall', 'online', 'telesales'))
/
ALTER TABLE release_line ADD lapses NUMBER(5) DEFAULT 0 NOT NULL CHECK (lapses IN (0, 1))
/
CREATE TABLE bonus_usage (
  enrolment_id NUMBER(19) NOT NULL REFERENCES enrolment (id),
  usage_month NUMBER(10) NOT NULL,
  used_fen NUMBER(19) NOT NULL CHECK (used_fen >= 0),
  PRIMARY KEY (enrolment_id, usage_month)
)
/
CREATE TABLE bonus_lapse (
  enrolment_id NUMBER(19) NOT NULL REFERENCES enrolment (id),
  n NUMBER(10) NOT NULL,
  lapsed_fen NUMBER(19) NOT NULL CHECK (lapsed_fen >= 0),
  lapse_month NUMBER(10) NOT NULL,
  decided_at NUMBER(19) NOT NULL,
  run_id NUMBER(19) NOT NULL,
  PRIMARY KEY (enrolment_id, n)
)
/
INSERT INTO account (code, name, kind, held_by) VALUES ('bonus-credit', '赠送款', 'liability', 'home')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('bonus-released', 'contra-revenue', 'bonus-credit')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('bonus-lapsed', 'bonus-credit', 'contra-revenue')
