-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE receipt (
  id BIGINT NOT NULL PRIMARY KEY,
  hall_id BIGINT NOT NULL REFERENCES branch (id),
  receipt_no VARCHAR(60) COLLATE "C" NOT NULL,
  receipt_line INTEGER NOT NULL CHECK (receipt_line >= 1),
  amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
  method VARCHAR(20) COLLATE "C" NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('matched', 'unmatched', 'refunded', 'reapplied')),
  unmatched_code VARCHAR(60) COLLATE "C",
  enrolment_id BIGINT NOT NULL,
  taken_at BIGINT NOT NULL,
  taken_on VARCHAR(10) COLLATE "C" NOT NULL,
  taken_by BIGINT NOT NULL REFERENCES app_user (id),
  settled_at BIGINT,
  settled_by BIGINT REFERENCES app_user (id),
  settled_reason VARCHAR(500) COLLATE "C",
  UNIQUE (hall_id, receipt_no, receipt_line)
)
/
CREATE INDEX receipt_enrolment_ix ON receipt (enrolment_id)
/
CREATE INDEX receipt_state_ix ON receipt (state, hall_id)
/
CREATE TABLE enrolment (
  id BIGINT NOT NULL PRIMARY KEY,
  enrolment_no VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
  campaign_id BIGINT NOT NULL REFERENCES campaign (id),
  revision INTEGER NOT NULL,
  member_id BIGINT NOT NULL REFERENCES member (id),
  phone VARCHAR(20) COLLATE "C" NOT NULL,
  offer VARCHAR(40) COLLATE "C" NOT NULL,
  tier VARCHAR(20) COLLATE "C" NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('reserved', 'paid', 'issued', 'active', 'completed', 'expired', 'withdrawn', 'cancelled')),
  home_branch_id BIGINT NOT NULL REFERENCES branch (id),
  hall_id BIGINT NOT NULL REFERENCES branch (id),
  home_book_id BIGINT NOT NULL REFERENCES book (id),
  hall_book_id BIGINT NOT NULL REFERENCES book (id),
  manager_id BIGINT REFERENCES retention_manager (id),
  quota_id BIGINT NOT NULL REFERENCES quota (id),
  funding VARCHAR(20) COLLATE "C" NOT NULL CHECK (funding IN ('hq', 'branch')),
  deposit_fen BIGINT NOT NULL CHECK (deposit_fen >= 0),
  bonus_fen BIGINT NOT NULL CHECK (bonus_fen >= 0),
  decision TEXT NOT NULL,
  reserved_at BIGINT NOT NULL,
  enrolled_on VARCHAR(10) COLLATE "C" NOT NULL,
  reserved_by BIGINT NOT NULL REFERENCES app_user (id),
  expires_at BIGINT NOT NULL,
  paid_at BIGINT,
  paid_on VARCHAR(10) COLLATE "C",
  start_month INTEGER,
  last_month INTEGER,
  issued_at BIGINT,
  signed_at BIGINT,
  ended_at BIGINT,
  version INTEGER NOT NULL,
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
  member_id BIGINT NOT NULL REFERENCES member (id),
  claim_key VARCHAR(120) COLLATE "C" NOT NULL,
  n INTEGER NOT NULL,
  enrolment_id BIGINT NOT NULL REFERENCES enrolment (id),
  PRIMARY KEY (member_id, claim_key, n)
)
/
CREATE INDEX claim_enrolment_ix ON claim (enrolment_id)
/
CREATE TABLE enrolment_gift (
  enrolment_id BIGINT NOT NULL REFERENCES enrolment (id),
  item_id BIGINT NOT NULL REFERENCES gift_item (id),
  face_fen BIGINT NOT NULL CHECK (face_fen > 0),
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('promised', 'issued', 'owed', 'cancelled')),
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (enrolment_id, item_id)
)
/
CREATE TABLE gift_handover (
  id BIGINT NOT NULL PRIMARY KEY,
  enrolment_id BIGINT NOT NULL REFERENCES enrolment (id),
  serial_id BIGINT NOT NULL REFERENCES gift_serial (id),
  face_fen BIGINT NOT NULL,
  cost_fen BIGINT NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('issued', 'exchanged', 'returned', 'charged', 'kept')),
  issued_at BIGINT NOT NULL,
  issued_by BIGINT NOT NULL REFERENCES app_user (id),
  ended_at BIGINT,
  reason VARCHAR(500) COLLATE "C"
)
/
CREATE INDEX gift_handover_enrolment_ix ON gift_handover (enrolment_id)
/
CREATE INDEX gift_handover_serial_ix ON gift_handover (serial_id)
/
CREATE TABLE signature (
  enrolment_id BIGINT NOT NULL PRIMARY KEY REFERENCES enrolment (id),
  kind VARCHAR(40) COLLATE "C" NOT NULL CHECK (kind IN ('drawn', 'paper')),
  image TEXT,
  paper_no VARCHAR(60) COLLATE "C",
  signed_at BIGINT NOT NULL,
  witnessed_by BIGINT NOT NULL REFERENCES app_user (id)
)
/
CREATE TABLE number_series (
  prefix VARCHAR(40) COLLATE "C" NOT NULL PRIMARY KEY,
  next_no BIGINT NOT NULL
)
