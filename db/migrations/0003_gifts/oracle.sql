-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE gift_item (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  code VARCHAR2(40 CHAR) NOT NULL UNIQUE,
  name VARCHAR2(200 CHAR) NOT NULL,
  kind VARCHAR2(40 CHAR) NOT NULL CHECK (kind IN ('voucher', 'recharge-card', 'goods')),
  source VARCHAR2(20 CHAR) NOT NULL CHECK (source IN ('printed', 'bought')),
  needs_stamp NUMBER(5) NOT NULL CHECK (needs_stamp IN (0, 1))
)
/
CREATE TABLE gift_batch (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  code VARCHAR2(40 CHAR) NOT NULL UNIQUE,
  item_id NUMBER(19) NOT NULL REFERENCES gift_item (id),
  face_fen NUMBER(19) NOT NULL CHECK (face_fen > 0),
  cost_fen NUMBER(19) NOT NULL CHECK (cost_fen >= 0),
  received_on VARCHAR2(10 CHAR) NOT NULL
)
/
CREATE TABLE gift_serial (
  id NUMBER(19) NOT NULL PRIMARY KEY,
  serial_no VARCHAR2(60 CHAR) NOT NULL,
  item_id NUMBER(19) NOT NULL REFERENCES gift_item (id),
  batch_id NUMBER(19) NOT NULL REFERENCES gift_batch (id),
  face_fen NUMBER(19) NOT NULL CHECK (face_fen > 0),
  state VARCHAR2(20 CHAR) NOT NULL CHECK (state IN ('in-stock', 'suggested', 'issued', 'redeemed', 'void')),
  keeper_id NUMBER(19) NOT NULL REFERENCES branch (id),
  stamped NUMBER(5) NOT NULL CHECK (stamped IN (0, 1)),
  enrolment_id NUMBER(19),
  UNIQUE (item_id, serial_no),
  CHECK ((state IN ('suggested', 'issued', 'redeemed') AND enrolment_id IS NOT NULL)
      OR (state IN ('in-stock', 'void') AND enrolment_id IS NULL))
)
/
CREATE INDEX gift_serial_keeper_ix ON gift_serial (keeper_id, item_id, state, face_fen, serial_no)
/
CREATE INDEX gift_serial_enrolment_ix ON gift_serial (enrolment_id)
/
CREATE INDEX gift_serial_no_ix ON gift_serial (serial_no)
