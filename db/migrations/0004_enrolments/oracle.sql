-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE receipt (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  hall_id NUMBER(19) NOT NULL REFERENCES branch (id),
  receipt_no VARCHAR2(60 CHAR) NOT NULL,
  receipt_line NUMBER(10) NOT NULL CHECK (receipt_line >= 1),
  amount_fen NUMBER(19) NOT NULL CHECK (amount_fen > 0),
  method VARCHAR2(20 CHAR) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('matched', 'unmatched', 'refunded', 'reapplied')),
  unmatched_code VARCHAR2(60 CHAR),
  enrolment_id NUMBER(19) NOT NULL,
  taken_at NUMBER(19) NOT NULL,
  taken_on VARCHAR2(10 CHAR) NOT NULL,
  taken_by NUMBER(19) NOT NULL REFERENCES app_user (id),
  settled_at NUMBER(19),
  settled_by NUMBER(19) REFERENCES app_user (id),
  settled_reason VARCHAR2(500 CHAR),
  UNIQUE (hall_id, receipt_no, receipt_line)
)
/
CREATE INDEX receipt_enrolment_ix ON receipt (enrolment_id)
/
CREATE INDEX receipt_state_ix ON receipt (state, hall_id)
/
CREATE TABLE enrolment (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  enrolment_no VARCHAR2(40 CHAR) NOT NULL UNIQUE,
  campaign_id NUMBER(19) NOT NULL REFERENCES campaign (id),
  revision NUMBER(10) NOT NULL,
  member_id NUMBER(19) NOT NULL REFERENCES member (id),
  phone VARCHAR2(20 CHAR) NOT NULL,
  offer VARCHAR2(40 CHAR) NOT NULL,
  tier VARCHAR2(20 CHAR) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('reserved', 'paid', 'issued', 'active', 'completed', 'expired', 'withdrawn', 'cancelled')),
  home_branch_id NUMBER(19) NOT NULL REFERENCES branch (id),
  hall_id NUMBER(19) NOT NULL REFERENCES branch (id),
  home_book_id NUMBER(19) NOT NULL REFERENCES book (id),
  hall_book_id NUMBER(19) NOT NULL REFERENCES book (id),
  manager_id NUMBER(19) REFERENCES retention_manager (id),
  quota_id NUMBER(19) NOT NULL REFERENCES quota (id),
  funding VARCHAR2(20 CHAR) NOT NULL CHECK (funding IN ('hq', 'branch')),
  deposit_fen NUMBER(19) NOT NULL CHECK (deposit_fen >= 0),
  bonus_fen NUMBER(19) NOT NULL CHECK (bonus_fen >= 0),
  decision CLOB NOT NULL,
  reserved_at NUMBER(19) NOT NULL,
  enrolled_on VARCHAR2(10 CHAR) NOT NULL,
  reserved_by NUMBER(19) NOT NULL REFERENCES app_user (id),
  expires_at NUMBER(19) NOT NULL,
  paid_at NUMBER(19),
  paid_on VARCHAR2(10 CHAR),
  start_month NUMBER(10),
  last_month NUMBER(10),
  issued_at NUMBER(19),
  signed_at NUMBER(19),
  ended_at NUMBER(19),
  version NUMBER(10) NOT NULL,
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision)
)
/
CREATE INDEX enrolment_campaign_ix ON enrolment (campaign_id, state, id)
/
CREATE INDEX enrolment_member_ix ON enrolment (member_id)
/
CREATE INDEX enrolment_home_ix ON enrolment (home_branch_id, enrolled_on, id)
/
CREATE INDEX enrolment_hall_ix ON enrolment (hall_id, enrolled_on, id)
/
CREATE INDEX enrolment_expiry_ix ON enrolment (state, expires_at)
/
CREATE INDEX enrolment_manager_ix ON enrolment (manager_id)
/
CREATE TABLE claim (
  member_id NUMBER(19) NOT NULL REFERENCES member (id),
  claim_key VARCHAR2(120 CHAR) NOT NULL,
  n NUMBER(10) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL REFERENCES enrolment (id),
  PRIMARY KEY (member_id, claim_key, n)
)
/
CREATE INDEX claim_enrolment_ix ON claim (enrolment_id)
/
CREATE TABLE enrolment_gift (
  enrolment_id NUMBER(19) NOT NULL REFERENCES enrolment (id),
  item_id NUMBER(19) NOT NULL REFERENCES gift_item (id),
  face_fen NUMBER(19) NOT NULL CHECK (face_fen > 0),
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('promised', 'issued', 'owed', 'cancelled')),
  changed_at NUMBER(19) NOT NULL,
  PRIMARY KEY (enrolment_id, item_id)
)
/
CREATE TABLE gift_handover (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  enrolment_id NUMBER(19) NOT NULL REFERENCES enrolment (id),
  serial_id NUMBER(19) NOT NULL REFERENCES gift_serial (id),
  face_fen NUMBER(19) NOT NULL,
  cost_fen NUMBER(19) NOT NULL,
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('issued', 'exchanged', 'returned', 'charged', 'kept')),
  issued_at NUMBER(19) NOT NULL,
  issued_by NUMBER(19) NOT NULL REFERENCES app_user (id),
  ended_at NUMBER(19),
  reason VARCHAR2(500 CHAR)
)
/
CREATE INDEX gift_handover_enrolment_ix ON gift_handover (enrolment_id)
/
CREATE INDEX gift_handover_serial_ix ON gift_handover (serial_id)
/
CREATE TABLE signature (
  enrolment_id NUMBER(19) NOT NULL PRIMARY KEY REFERENCES enrolment (id),
  kind VARCHAR2(40 CHAR) NOT NULL CHECK (kind IN ('drawn', 'paper')),
  image CLOB,
  paper_no VARCHAR2(60 CHAR),
  signed_at NUMBER(19) NOT NULL,
  witnessed_by NUMBER(19) NOT NULL REFERENCES app_user (id)
)
/
CREATE TABLE number_series (
  prefix VARCHAR2(40 CHAR) NOT NULL PRIMARY KEY,
  next_no NUMBER(19) NOT NULL
)
