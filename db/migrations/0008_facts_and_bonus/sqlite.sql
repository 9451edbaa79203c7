-- What the CRM knows of a member beyond tier and status, for conditions to ask about; NULL where it gave nothing.
ALTER TABLE member ADD brand TEXT
/
ALTER TABLE member ADD billing TEXT CHECK (billing IN ('prepaid', 'postpaid'))
/
-- Average revenue over the three months before those of arpu_fen.
ALTER TABLE member ADD arpu_before_fen INTEGER
/
-- Codes of segments, separated by commas.
ALTER TABLE member ADD segments TEXT
/
-- A list of members by name, uploaded by HQ.
CREATE TABLE member_list (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  loaded_at INTEGER NOT NULL
) STRICT
/
CREATE TABLE member_list_entry (
  member_id INTEGER NOT NULL REFERENCES member (id),
  list_id INTEGER NOT NULL REFERENCES member_list (id),
  PRIMARY KEY (member_id, list_id)
) STRICT
/
CREATE INDEX member_list_entry_list_ix ON member_list_entry (list_id)
/
ALTER TABLE enrolment ADD channel TEXT DEFAULT 'hall' NOT NULL CHECK (channel IN ('hall', 'online', 'telesales'))
/
-- Whether what is not used of a bonus instalment by the end of its month lapses.
ALTER TABLE release_line ADD lapses INTEGER DEFAULT 0 NOT NULL CHECK (lapses IN (0, 1))
/
-- How much of an enrolment's bonus was used in a month, as billing reported it.
CREATE TABLE bonus_usage (
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  usage_month INTEGER NOT NULL,
  used_fen INTEGER NOT NULL CHECK (used_fen >= 0),
  PRIMARY KEY (enrolment_id, usage_month)
) STRICT
/
-- The unused rest of a posted bonus instalment, taken back when its month was over; 0 when all was used. Decided once.
CREATE TABLE bonus_lapse (
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  n INTEGER NOT NULL,
  lapsed_fen INTEGER NOT NULL CHECK (lapsed_fen >= 0),
  -- The month the bonus was released in and could be used.
  lapse_month INTEGER NOT NULL,
  decided_at INTEGER NOT NULL,
  run_id INTEGER NOT NULL,
  PRIMARY KEY (enrolment_id, n)
) STRICT
/
INSERT INTO account (code, name, kind, held_by) VALUES ('bonus-credit', '赠送款', 'liability', 'home')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('bonus-released', 'contra-revenue', 'bonus-credit')
/
INSERT INTO posting_rule (event_code, debit, credit) VALUES ('bonus-lapsed', 'bonus-credit', 'contra-revenue')
