-- GiftSums
SELECT i.kind part, SUM(v.face_fen) amount_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN gift_handover v ON v.enrolment_id = e.id AND v.state IN ('issued', 'charged', 'kept')
JOIN gift_serial s ON s.id = v.serial_id
JOIN gift_item i ON i.id = s.item_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high)) GROUP BY i.kind
/
SELECT i.kind part, SUM(v.face_fen) amount_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN gift_handover v ON v.enrolment_id = e.id AND v.state IN ('issued', 'charged', 'kept')
JOIN gift_serial s ON s.id = v.serial_id
JOIN gift_item i ON i.id = s.item_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay) GROUP BY i.kind
/
-- Gifts
SELECT v.enrolment_id, i.kind, i.name, s.serial_no, v.face_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN gift_handover v ON v.enrolment_id = e.id AND v.state IN ('issued', 'charged', 'kept')
JOIN gift_serial s ON s.id = v.serial_id
JOIN gift_item i ON i.id = s.item_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high))
/
SELECT v.enrolment_id, i.kind, i.name, s.serial_no, v.face_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN gift_handover v ON v.enrolment_id = e.id AND v.state IN ('issued', 'charged', 'kept')
JOIN gift_serial s ON s.id = v.serial_id
JOIN gift_item i ON i.id = s.item_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay)
/
-- Lines
SELECT e.id, e.enrolment_no, e.enrolled_on, p.name prefecture, hb.name county, h.name hall, u.display_name clerk, r.name manager,
       e.phone, e.tier, c.name campaign, e.state, g.kind signature, g.paper_no, e.deposit_fen,
       (SELECT SUM(o.amount_fen) FROM release_outcome o
         WHERE o.enrolment_id = e.id AND o.lot = 'paid-in' AND o.outcome = 'posted') released_fen,
       (SELECT SUM(o.amount_fen) FROM release_outcome o
         WHERE o.enrolment_id = e.id AND o.lot = 'paid-in' AND o.outcome = 'refunded') ended_fen,
       (SELECT SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END) FROM transfer t
         WHERE t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.home_book_id) refunded_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN branch p ON p.id = e.home_book_id
JOIN campaign c ON c.id = e.campaign_id
JOIN app_user u ON u.id = e.reserved_by
LEFT JOIN retention_manager r ON r.id = e.manager_id
LEFT JOIN signature g ON g.enrolment_id = e.id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high))
/
SELECT e.id, e.enrolment_no, e.enrolled_on, p.name prefecture, hb.name county, h.name hall, u.display_name clerk, r.name manager,
       e.phone, e.tier, c.name campaign, e.state, g.kind signature, g.paper_no, e.deposit_fen,
       (SELECT SUM(o.amount_fen) FROM release_outcome o
         WHERE o.enrolment_id = e.id AND o.lot = 'paid-in' AND o.outcome = 'posted') released_fen,
       (SELECT SUM(o.amount_fen) FROM release_outcome o
         WHERE o.enrolment_id = e.id AND o.lot = 'paid-in' AND o.outcome = 'refunded') ended_fen,
       (SELECT SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END) FROM transfer t
         WHERE t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.home_book_id) refunded_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN branch p ON p.id = e.home_book_id
JOIN campaign c ON c.id = e.campaign_id
JOIN app_user u ON u.id = e.reserved_by
LEFT JOIN retention_manager r ON r.id = e.manager_id
LEFT JOIN signature g ON g.enrolment_id = e.id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay)
/
-- OutcomeSums
SELECT o.outcome part, SUM(o.amount_fen) amount_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN release_outcome o ON o.enrolment_id = e.id AND o.lot = 'paid-in'
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high)) GROUP BY o.outcome
/
SELECT o.outcome part, SUM(o.amount_fen) amount_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN release_outcome o ON o.enrolment_id = e.id AND o.lot = 'paid-in'
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay) GROUP BY o.outcome
/
-- Owed
SELECT v.enrolment_id, i.name
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN enrolment_gift v ON v.enrolment_id = e.id AND v.state = 'owed'
JOIN gift_item i ON i.id = v.item_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high))
/
SELECT v.enrolment_id, i.name
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN enrolment_gift v ON v.enrolment_id = e.id AND v.state = 'owed'
JOIN gift_item i ON i.id = v.item_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay)
/
-- Places · sqlite
SELECT e.enrolled_on, e.id
FROM enrolment e
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay AND (e.enrolled_on > :fromDay OR e.id > :afterId) ORDER BY e.enrolled_on, e.id
LIMIT :limit
/
-- Places · postgresql
SELECT e.enrolled_on, e.id
FROM enrolment e
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay AND (e.enrolled_on > :fromDay OR e.id > :afterId) ORDER BY e.enrolled_on, e.id
LIMIT :limit
/
-- Places · oracle
SELECT e.enrolled_on, e.id
FROM enrolment e
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay AND (e.enrolled_on > :fromDay OR e.id > :afterId) ORDER BY e.enrolled_on, e.id
FETCH FIRST :limit ROWS ONLY
/
-- RefundSum
SELECT t.event_code part, SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END) amount_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN transfer t ON t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.home_book_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high)) GROUP BY t.event_code
/
SELECT t.event_code part, SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END) amount_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
JOIN transfer t ON t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.home_book_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay) GROUP BY t.event_code
/
-- Sums
SELECT COUNT(*) line_count, SUM(e.deposit_fen) deposit_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high))
/
SELECT COUNT(*) line_count, SUM(e.deposit_fen) deposit_fen
FROM enrolment e
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
  AND e.state NOT IN ('reserved', 'expired', 'withdrawn') AND e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay)
/
