-- The schema of sqlite.sql, which holds the comments; a test compares the three.
CREATE TABLE gift_item (
  id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
  name VARCHAR(200) COLLATE "C" NOT NULL,
  kind VARCHAR(40) COLLATE "C" NOT NULL CHECK (kind IN ('voucher', 'recharge-card', 'goods')),
  source VARCHAR(20) COLLATE "C" NOT NULL CHECK (source IN ('printed', 'bought')),
  needs_stamp SMALLINT NOT NULL CHECK (needs_stamp IN (0, 1))
)
/
CREATE TABLE gift_batch (
  id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(40) COLLATE "C" NOT NULL UNIQUE,
  item_id BIGINT NOT NULL REFERENCES gift_item (id),
  face_fen BIGINT NOT NULL CHECK (face_fen > 0),
  cost_fen BIGINT NOT NULL CHECK (cost_fen >= 0),
  received_on VARCHAR(10) COLLATE "C" NOT NULL
)
/
CREATE TABLE gift_serial (
  id BIGINT NOT NULL PRIMARY KEY,
  serial_no VARCHAR(60) COLLATE "C" NOT NULL,
  item_id BIGINT NOT NULL REFERENCES gift_item (id),
  batch_id BIGINT NOT NULL REFERENCES gift_batch (id),
  face_fen BIGINT NOT NULL CHECK (face_fen > 0),
  state VARCHAR(20) COLLATE "C" NOT NULL CHECK (state IN ('in-stock', 'suggested', 'issued', 'redeemed', 'void')),
  keeper_id BIGINT NOT NULL REFERENCES branch (id),
  stamped SMALLINT NOT NULL CHECK (stamped IN (0, 1)),
  enrolment_id BIGINT,
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
