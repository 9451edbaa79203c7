-- Most serials lie in stock and belong to no enrolment. Counted with the rest, they make statistics say that an enrolment has as many
-- serials as the stock, and each look at one enrolment's a walk through all of them.
DROP INDEX gift_serial_enrolment_ix
/
CREATE INDEX gift_serial_taken_ix ON gift_serial (enrolment_id) WHERE enrolment_id IS NOT NULL
/
-- With the stamp, a hall's stock is counted by face from the index alone.
DROP INDEX gift_serial_keeper_ix
/
CREATE INDEX gift_serial_stock_ix ON gift_serial (keeper_id, item_id, state, face_fen, serial_no, stamped)
