-- ByEnrolment
SELECT r.id, r.hall_id, h.code hall_code, h.path hall_path, e.hall_book_id, r.receipt_no, r.receipt_line line, r.amount_fen,
       r.method, r.state, r.unmatched_code, r.enrolment_id, e.enrolment_no enrolment_number, r.taken_at
FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN enrolment e ON e.id = r.enrolment_id WHERE r.enrolment_id = :enrolmentId AND r.state IN ('matched', 'reapplied')
/
-- ById
SELECT r.id, r.hall_id, h.code hall_code, h.path hall_path, e.hall_book_id, r.receipt_no, r.receipt_line line, r.amount_fen,
       r.method, r.state, r.unmatched_code, r.enrolment_id, e.enrolment_no enrolment_number, r.taken_at
FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN enrolment e ON e.id = r.enrolment_id WHERE r.id = :id
/
-- Insert
INSERT INTO receipt (id, hall_id, receipt_no, receipt_line, amount_fen, method, state, unmatched_code, enrolment_id, taken_at,
    taken_on, taken_by)
VALUES (:Id, :HallId, :ReceiptNo, :Line, :AmountFen, :method, :state, :UnmatchedCode, :EnrolmentId, :TakenAt, :TakenOn, :TakenBy)
/
-- SelectReceipt
SELECT r.id, r.hall_id, h.code hall_code, h.path hall_path, e.hall_book_id, r.receipt_no, r.receipt_line line, r.amount_fen,
       r.method, r.state, r.unmatched_code, r.enrolment_id, e.enrolment_no enrolment_number, r.taken_at
FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN enrolment e ON e.id = r.enrolment_id
/
-- Settle
UPDATE receipt SET state = :state, enrolment_id = :EnrolmentId, settled_at = :At, settled_by = :settledBy, settled_reason = :Reason
WHERE id = :ReceiptId AND state = 'unmatched'
/
-- Unmatched · sqlite
SELECT r.id, r.hall_id, h.code hall_code, h.path hall_path, e.hall_book_id, r.receipt_no, r.receipt_line line, r.amount_fen,
       r.method, r.state, r.unmatched_code, r.enrolment_id, e.enrolment_no enrolment_number, r.taken_at
FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN enrolment e ON e.id = r.enrolment_id WHERE r.state = 'unmatched' AND h.path >= :low AND h.path < :high AND r.id > :afterId ORDER BY r.id
LIMIT :limit
/
-- Unmatched · postgresql
SELECT r.id, r.hall_id, h.code hall_code, h.path hall_path, e.hall_book_id, r.receipt_no, r.receipt_line line, r.amount_fen,
       r.method, r.state, r.unmatched_code, r.enrolment_id, e.enrolment_no enrolment_number, r.taken_at
FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN enrolment e ON e.id = r.enrolment_id WHERE r.state = 'unmatched' AND h.path >= :low AND h.path < :high AND r.id > :afterId ORDER BY r.id
LIMIT :limit
/
-- Unmatched · oracle
SELECT r.id, r.hall_id, h.code hall_code, h.path hall_path, e.hall_book_id, r.receipt_no, r.receipt_line line, r.amount_fen,
       r.method, r.state, r.unmatched_code, r.enrolment_id, e.enrolment_no enrolment_number, r.taken_at
FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN enrolment e ON e.id = r.enrolment_id WHERE r.state = 'unmatched' AND h.path >= :low AND h.path < :high AND r.id > :afterId ORDER BY r.id
FETCH FIRST :limit ROWS ONLY
/
