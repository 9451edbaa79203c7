-- EndHandover
UPDATE gift_handover SET state = :state, ended_at = :at, reason = :reason WHERE id = :handoverId AND state = 'issued'
/
-- FreeSuggested
UPDATE gift_serial SET state = 'in-stock', enrolment_id = NULL WHERE enrolment_id = :enrolmentId AND state = 'suggested'
/
-- InsertHandover
INSERT INTO gift_handover (id, enrolment_id, serial_id, face_fen, cost_fen, state, issued_at, issued_by)
VALUES (:Id, :EnrolmentId, :SerialId, :FaceFen, :CostFen, 'issued', :IssuedAt, :IssuedBy)
/
-- InsertPromise
INSERT INTO enrolment_gift (enrolment_id, item_id, face_fen, state, changed_at)
VALUES (:enrolmentId, :itemId, :faceFen, 'promised', :at)
/
-- Issue
UPDATE gift_serial SET state = 'issued', enrolment_id = :enrolmentId
WHERE id = :serialId AND keeper_id = :hallId
  AND (state = 'in-stock' OR (state = 'suggested' AND enrolment_id = :enrolmentId))
/
-- SelectFaces
SELECT face_fen, COUNT(*) available FROM gift_serial
WHERE keeper_id = :hallId AND item_id = :itemId AND state = 'in-stock' AND stamped >= :needsStamp
GROUP BY face_fen ORDER BY face_fen
/
-- SelectFree · sqlite
SELECT id, serial_no FROM gift_serial
WHERE keeper_id = :hallId AND item_id = :itemId AND state = 'in-stock' AND face_fen = :faceFen AND stamped >= :needsStamp
ORDER BY serial_no
LIMIT :limit
/
-- SelectFree · postgresql
SELECT id, serial_no FROM gift_serial
WHERE keeper_id = :hallId AND item_id = :itemId AND state = 'in-stock' AND face_fen = :faceFen AND stamped >= :needsStamp
ORDER BY serial_no
LIMIT :limit
FOR UPDATE SKIP LOCKED
/
-- SelectFree · oracle
SELECT id, serial_no FROM gift_serial
WHERE keeper_id = :hallId AND item_id = :itemId AND state = 'in-stock' AND face_fen = :faceFen AND stamped >= :needsStamp
ORDER BY serial_no
FOR UPDATE SKIP LOCKED
/
-- SelectGifts
SELECT g.item_id, i.code item, i.name, g.face_fen, g.state, s.serial_no
FROM enrolment_gift g
JOIN gift_item i ON i.id = g.item_id
LEFT JOIN gift_serial s ON s.enrolment_id = g.enrolment_id AND s.item_id = g.item_id AND s.state = 'suggested'
WHERE g.enrolment_id = :enrolmentId
ORDER BY g.item_id, s.face_fen DESC, s.serial_no
/
-- SelectHandovers
SELECT h.id, h.serial_id, s.serial_no, s.item_id, i.code item, h.face_fen, h.cost_fen, b.cost_fen batch_cost_fen, h.state, s.state serial_state
FROM gift_handover h JOIN gift_serial s ON s.id = h.serial_id JOIN gift_item i ON i.id = s.item_id
JOIN gift_batch b ON b.id = s.batch_id
WHERE h.enrolment_id = :enrolmentId ORDER BY h.id
/
-- SelectItems
SELECT id, code, name, kind, source, needs_stamp FROM gift_item ORDER BY id
/
-- SelectSerial
SELECT s.id, s.serial_no, s.face_fen, b.cost_fen, s.state, s.keeper_id, k.name keeper_name, s.stamped, s.enrolment_id
FROM gift_serial s JOIN gift_batch b ON b.id = s.batch_id JOIN branch k ON k.id = s.keeper_id
WHERE s.item_id = :itemId AND s.serial_no = :serialNo
/
-- Suggest
UPDATE gift_serial SET state = 'suggested', enrolment_id = :enrolmentId WHERE id = :id AND state = 'in-stock'
/
-- TakeBack
UPDATE gift_serial SET state = 'in-stock', enrolment_id = NULL
WHERE id = :serialId AND state = 'issued' AND enrolment_id = :enrolmentId
/
-- UpdateState
UPDATE enrolment_gift SET state = :state, changed_at = :at WHERE enrolment_id = :enrolmentId AND item_id = :itemId
/
