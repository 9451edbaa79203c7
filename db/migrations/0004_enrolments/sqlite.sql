CREATE TABLE receipt (
  id INTEGER NOT NULL PRIMARY KEY,
  hall_id INTEGER NOT NULL REFERENCES branch (id),
  receipt_no TEXT NOT NULL,
  -- One receipt may pay for several phones, a line each (domain §7).
  receipt_line INTEGER NOT NULL CHECK (receipt_line >= 1),
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  method TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('matched', 'unmatched', 'refunded', 'reapplied')),
  -- Why it could not be matched: a stable code; NULL when it was.
  unmatched_code TEXT,
  -- The enrolment it was paid for; for a reapplied receipt the one it went to in the end.
  enrolment_id INTEGER NOT NULL,
  taken_at INTEGER NOT NULL,
  taken_on TEXT NOT NULL,
  taken_by INTEGER NOT NULL REFERENCES app_user (id),
  settled_at INTEGER,
  settled_by INTEGER REFERENCES app_user (id),
  settled_reason TEXT,
  UNIQUE (hall_id, receipt_no, receipt_line)
) STRICT
/
CREATE INDEX receipt_enrolment_ix ON receipt (enrolment_id)
/
CREATE INDEX receipt_state_ix ON receipt (state, hall_id)
/
CREATE TABLE enrolment (
  id INTEGER NOT NULL PRIMARY KEY,
  enrolment_no TEXT NOT NULL UNIQUE,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  revision INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member (id),
  phone TEXT NOT NULL,
  offer TEXT NOT NULL,
  tier TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'paid', 'issued', 'active', 'completed', 'expired', 'withdrawn', 'cancelled')),
  -- Quota, cost and reports belong to the home county; cash and stock to the hall (architecture, scope).
  home_branch_id INTEGER NOT NULL REFERENCES branch (id),
  hall_id INTEGER NOT NULL REFERENCES branch (id),
  home_book_id INTEGER NOT NULL REFERENCES book (id),
  hall_book_id INTEGER NOT NULL REFERENCES book (id),
  manager_id INTEGER REFERENCES retention_manager (id),
  quota_id INTEGER NOT NULL REFERENCES quota (id),
  -- Whose cost it is: hq, or branch for a unit of the overrun allowance.
  funding TEXT NOT NULL CHECK (funding IN ('hq', 'branch')),
  deposit_fen INTEGER NOT NULL CHECK (deposit_fen >= 0),
  bonus_fen INTEGER NOT NULL CHECK (bonus_fen >= 0),
  -- Facts and the outcome of each rule at the moment of the decision (domain §4.3).
  decision TEXT NOT NULL,
  reserved_at INTEGER NOT NULL,
  enrolled_on TEXT NOT NULL,
  reserved_by INTEGER NOT NULL REFERENCES app_user (id),
  expires_at INTEGER NOT NULL,
  paid_at INTEGER,
  paid_on TEXT,
  -- First and last release month, resolved at payment.
  start_month INTEGER,
  last_month INTEGER,
  issued_at INTEGER,
  signed_at INTEGER,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  FOREIGN KEY (campaign_id, revision) REFERENCES campaign_revision (campaign_id, revision)
) STRICT
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
-- Every live participation: the unique key, not a read before the write, keeps two campaigns from racing for one member (domain §4.2).
CREATE TABLE claim (
  member_id INTEGER NOT NULL REFERENCES member (id),
  claim_key TEXT NOT NULL,
  n INTEGER NOT NULL,
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  PRIMARY KEY (member_id, claim_key, n)
) STRICT
/
CREATE INDEX claim_enrolment_ix ON claim (enrolment_id)
/
-- What the offer promises, frozen at the reservation, and how far each gift has come.
CREATE TABLE enrolment_gift (
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  item_id INTEGER NOT NULL REFERENCES gift_item (id),
  face_fen INTEGER NOT NULL CHECK (face_fen > 0),
  state TEXT NOT NULL CHECK (state IN ('promised', 'issued', 'owed', 'cancelled')),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (enrolment_id, item_id)
) STRICT
/
-- Each serial that ever went over the counter for the enrolment; an exchange or return ends a row, it never removes one.
CREATE TABLE gift_handover (
  id INTEGER NOT NULL PRIMARY KEY,
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  serial_id INTEGER NOT NULL REFERENCES gift_serial (id),
  face_fen INTEGER NOT NULL,
  cost_fen INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('issued', 'exchanged', 'returned', 'charged', 'kept')),
  issued_at INTEGER NOT NULL,
  issued_by INTEGER NOT NULL REFERENCES app_user (id),
  ended_at INTEGER,
  reason TEXT
) STRICT
/
CREATE INDEX gift_handover_enrolment_ix ON gift_handover (enrolment_id)
/
CREATE INDEX gift_handover_serial_ix ON gift_handover (serial_id)
/
CREATE TABLE signature (
  enrolment_id INTEGER NOT NULL PRIMARY KEY REFERENCES enrolment (id),
  kind TEXT NOT NULL CHECK (kind IN ('drawn', 'paper')),
  -- A PNG as base64 for a drawn signature.
  image TEXT,
  paper_no TEXT,
  signed_at INTEGER NOT NULL,
  witnessed_by INTEGER NOT NULL REFERENCES app_user (id)
) STRICT
/
CREATE TABLE number_series (
  prefix TEXT NOT NULL PRIMARY KEY,
  next_no INTEGER NOT NULL
) STRICT
