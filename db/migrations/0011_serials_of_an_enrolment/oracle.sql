-- The schema of sqlite.sql, which holds the comments; a test compares the three. No index here has entries for NULL alone.
DROP INDEX gift_serial_enrolment_ix
/
CREATE INDEX gift_serial_taken_ix ON gift_serial (enrolment_id)
/
DROP INDEX gift_serial_keeper_ix
/
CREATE INDEX gift_serial_stock_ix ON gift_serial (keeper_id, item_id, state, face_fen, serial_no, stamped)
