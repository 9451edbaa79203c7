-- Branches
SELECT b.code, b.name, b.kind, p.code AS parent_code
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
WHERE b.path >= :low AND b.path < :high
ORDER BY b.path
/
-- Contracts
SELECT p.phone, c.kind, c.name, c.starts_on, c.ends_on, p.from_on
FROM contract c
JOIN member m ON m.id = c.member_id
JOIN branch b ON b.id = m.county_id
JOIN member_phone p ON p.member_id = m.id
WHERE c.enrolment_id IS NULL AND b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM member_phone later WHERE later.member_id = m.id AND later.from_on > p.from_on)
ORDER BY c.id
/
-- Enrolments
SELECT e.enrolment_no, c.code AS campaign_code, e.revision, e.phone, e.offer, e.tier, e.state, b.code AS home_code, h.code AS hall_code,
       r.code AS manager_code, e.funding, e.deposit_fen, e.bonus_fen, e.enrolled_on, e.paid_on, e.start_month, e.last_month,
       e.reserved_at, e.paid_at, e.issued_at, e.signed_at, e.ended_at
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch b ON b.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id
WHERE (b.path >= :low AND b.path < :high) OR (h.path >= :low AND h.path < :high)
ORDER BY e.id
/
-- Lists
SELECT l.code AS list_code, p.phone, p.from_on, NULL AS member_id
FROM member_list_entry e
JOIN member_list l ON l.id = e.list_id
JOIN member m ON m.id = e.member_id
JOIN branch b ON b.id = m.county_id
JOIN member_phone p ON p.member_id = m.id
WHERE b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM member_phone later WHERE later.member_id = m.id AND later.from_on > p.from_on)
ORDER BY l.code, m.id
/
-- Managers
SELECT r.code, r.name, b.code AS county_code
FROM retention_manager r
JOIN branch b ON b.id = r.county_id
WHERE b.path >= :low AND b.path < :high
ORDER BY r.id
/
-- Members
SELECT p.phone, m.name, m.tier, m.status, b.code AS county_code, r.code AS manager_code, m.on_net_on, m.arpu_fen, m.in_arrears,
       m.warning_flags, m.facts_at, p.from_on, p.to_on, m.brand, m.billing, m.arpu_before_fen, m.segments
FROM member m
JOIN branch b ON b.id = m.county_id
LEFT JOIN retention_manager r ON r.id = m.manager_id
JOIN member_phone p ON p.member_id = m.id
WHERE b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM member_phone later WHERE later.member_id = m.id AND later.from_on > p.from_on)
ORDER BY m.id
/
-- Serials
SELECT i.code AS item_code, g.code AS batch_code, s.serial_no, s.face_fen, g.cost_fen, g.received_on, b.code AS keeper_code, s.stamped,
       s.state, i.name, i.kind, i.source, i.needs_stamp
FROM gift_serial s
JOIN gift_item i ON i.id = s.item_id
JOIN gift_batch g ON g.id = s.batch_id
JOIN branch b ON b.id = s.keeper_id
WHERE b.path >= :low AND b.path < :high
ORDER BY s.id
/
-- Transfers
SELECT t.source_key, b.code AS book_code, t.booked_month, t.concerns_month, t.event_code, t.debit, t.credit, t.amount_fen, t.funding,
       e.enrolment_no, s.serial_no, reversed.source_key AS reverses_key, t.occurred_on, t.recorded_at
FROM transfer t
JOIN branch b ON b.id = t.book_id
LEFT JOIN enrolment e ON e.id = t.enrolment_id
LEFT JOIN gift_serial s ON s.id = t.serial_id
LEFT JOIN transfer reversed ON reversed.id = t.reverses_id
WHERE b.path >= :low AND b.path < :high
ORDER BY t.id
/
-- Usage
SELECT p.phone, u.usage_month, u.spend_fen, u.call_minutes, u.data_mb, p.from_on
FROM member_usage u
JOIN member m ON m.id = u.member_id
JOIN branch b ON b.id = m.county_id
JOIN member_phone p ON p.member_id = m.id
WHERE b.path >= :low AND b.path < :high
  AND NOT EXISTS (SELECT 1 FROM member_phone later WHERE later.member_id = m.id AND later.from_on > p.from_on)
ORDER BY u.member_id, u.usage_month
/
