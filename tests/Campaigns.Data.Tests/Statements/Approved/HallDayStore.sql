-- Counts
SELECT COUNT(*) FROM enrolment e WHERE e.hall_id = :hallId
/
-- OwedGifts
SELECT e.id enrolment_id, i.code item, i.name, g.face_fen
FROM enrolment e
JOIN enrolment_gift g ON g.enrolment_id = e.id AND g.state = 'owed'
JOIN gift_item i ON i.id = g.item_id
WHERE e.hall_id = :hallId
ORDER BY e.id, i.id
/
-- PaidBackUnmatched
SELECT r.method, COUNT(*) receipts, SUM(r.amount_fen) amount_fen
FROM receipt r
WHERE r.hall_id = :hallId AND r.state = 'refunded' AND r.settled_at >= :fromAt AND r.settled_at < :beforeAt
GROUP BY r.method ORDER BY r.method
/
-- Refunded
SELECT r.method, COUNT(*) receipts, SUM(t.amount_fen) amount_fen
FROM enrolment e
JOIN transfer t ON t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.hall_book_id
JOIN receipt r ON r.id = t.receipt_id
WHERE e.hall_id = :hallId AND e.ended_at >= :fromAt AND e.ended_at < :beforeAt
GROUP BY r.method ORDER BY r.method
/
-- Rows
SELECT e.id, e.enrolment_no, e.phone, m.name member_name, e.tier, e.campaign_id, c.code campaign_code, c.name campaign_name, e.revision,
       e.offer, e.state, e.deposit_fen, e.reserved_at, e.expires_at, e.enrolled_on, u.display_name clerk_name,
       (SELECT COUNT(*) FROM enrolment_gift p WHERE p.enrolment_id = e.id) gifts
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN member m ON m.id = e.member_id
JOIN app_user u ON u.id = e.reserved_by
WHERE e.hall_id = :hallId
/
-- States
SELECT e.state, COUNT(*) enrolments FROM enrolment e WHERE e.hall_id = :hallId AND e.enrolled_on = :onDay GROUP BY e.state ORDER BY e.state
/
-- Stock
SELECT i.code item, i.name, s.face_fen,
       SUM(CASE WHEN s.state IN ('in-stock', 'suggested') THEN 1 ELSE 0 END) on_hand,
       SUM(CASE WHEN s.state = 'in-stock' AND s.stamped >= i.needs_stamp THEN 1 ELSE 0 END) available
FROM gift_serial s
JOIN gift_item i ON i.id = s.item_id
WHERE s.keeper_id = :hallId
GROUP BY i.id, i.code, i.name, s.face_fen ORDER BY i.id, s.face_fen
/
-- Taken
SELECT r.method, COUNT(*) receipts, SUM(r.amount_fen) amount_fen
FROM receipt r
WHERE r.hall_id = :hallId AND r.taken_on = :onDay
GROUP BY r.method ORDER BY r.method
/
