CREATE TABLE gift_item (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('voucher', 'recharge-card', 'goods')),
  -- A printed voucher costs nothing until it is owed to a merchant; a bought item comes out of stock at cost (domain §6).
  source TEXT NOT NULL CHECK (source IN ('printed', 'bought')),
  needs_stamp INTEGER NOT NULL CHECK (needs_stamp IN (0, 1))
) STRICT
/
CREATE TABLE gift_batch (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES gift_item (id),
  face_fen INTEGER NOT NULL CHECK (face_fen > 0),
  cost_fen INTEGER NOT NULL CHECK (cost_fen >= 0),
  received_on TEXT NOT NULL
) STRICT
/
CREATE TABLE gift_serial (
  id INTEGER NOT NULL PRIMARY KEY,
  serial_no TEXT NOT NULL,
  item_id INTEGER NOT NULL REFERENCES gift_item (id),
  batch_id INTEGER NOT NULL REFERENCES gift_batch (id),
  face_fen INTEGER NOT NULL CHECK (face_fen > 0),
  state TEXT NOT NULL CHECK (state IN ('in-stock', 'suggested', 'issued', 'redeemed', 'void')),
  -- Whose custody it is in (or was last, once issued).
  keeper_id INTEGER NOT NULL REFERENCES branch (id),
  stamped INTEGER NOT NULL CHECK (stamped IN (0, 1)),
  -- The reservation it is suggested to, or the enrolment it was issued to: one place at a time (domain §4.7).
  enrolment_id INTEGER,
  UNIQUE (item_id, serial_no),
  CHECK ((state IN ('suggested', 'issued', 'redeemed') AND enrolment_id IS NOT NULL)
      OR (state IN ('in-stock', 'void') AND enrolment_id IS NULL))
) STRICT
/
CREATE INDEX gift_serial_keeper_ix ON gift_serial (keeper_id, item_id, state, face_fen, serial_no)
/
CREATE INDEX gift_serial_enrolment_ix ON gift_serial (enrolment_id)
/
CREATE INDEX gift_serial_no_ix ON gift_serial (serial_no)
