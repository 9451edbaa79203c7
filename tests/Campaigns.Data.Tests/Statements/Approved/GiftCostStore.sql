-- ChargedSql
SELECT e.home_branch_id county_id, s.item_id, e.funding, COUNT(*) units, SUM(v.face_fen) face_fen, SUM(t.amount_fen) cost_fen
FROM enrolment e
JOIN branch b ON b.id = e.home_branch_id
JOIN gift_handover v ON v.enrolment_id = e.id AND v.state = 'charged'
JOIN gift_serial s ON s.id = v.serial_id
JOIN transfer t ON t.source_key = 'gift-charged:' || CAST(v.id AS VARCHAR(20))
WHERE b.path >= :low AND b.path < :high AND v.ended_at >= :fromAt AND v.ended_at < :endAt GROUP BY e.home_branch_id, s.item_id, e.funding
/
-- HandedOverSql
SELECT e.home_branch_id county_id, s.item_id, e.funding, COUNT(*) units, SUM(v.face_fen) face_fen, SUM(v.cost_fen) cost_fen
FROM enrolment e
JOIN branch b ON b.id = e.home_branch_id
JOIN gift_handover v ON v.enrolment_id = e.id
JOIN gift_serial s ON s.id = v.serial_id
WHERE b.path >= :low AND b.path < :high AND v.issued_at >= :fromAt AND v.issued_at < :endAt GROUP BY e.home_branch_id, s.item_id, e.funding
/
-- Handovers
SELECT e.home_branch_id county_id, s.item_id, e.funding, COUNT(*) units, SUM(v.face_fen) face_fen, SUM(v.cost_fen) cost_fen
FROM enrolment e
JOIN branch b ON b.id = e.home_branch_id
JOIN gift_handover v ON v.enrolment_id = e.id
JOIN gift_serial s ON s.id = v.serial_id
WHERE b.path >= :low AND b.path < :high GROUP BY e.home_branch_id, s.item_id, e.funding
/
-- OwedSql
SELECT e.home_branch_id county_id, g.item_id, e.funding, COUNT(*) units, SUM(g.face_fen) face_fen, 0 cost_fen
FROM enrolment e
JOIN branch b ON b.id = e.home_branch_id
JOIN enrolment_gift g ON g.enrolment_id = e.id AND g.state = 'owed'
WHERE b.path >= :low AND b.path < :high AND e.enrolled_on <= :toDay GROUP BY e.home_branch_id, g.item_id, e.funding
/
-- TakenBackSql
SELECT e.home_branch_id county_id, s.item_id, e.funding, COUNT(*) units, SUM(v.face_fen) face_fen, SUM(v.cost_fen) cost_fen
FROM enrolment e
JOIN branch b ON b.id = e.home_branch_id
JOIN gift_handover v ON v.enrolment_id = e.id
JOIN gift_serial s ON s.id = v.serial_id
WHERE b.path >= :low AND b.path < :high AND v.state IN ('exchanged', 'returned') AND v.ended_at >= :fromAt AND v.ended_at < :endAt GROUP BY e.home_branch_id, s.item_id, e.funding
/
