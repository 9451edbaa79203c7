-- SelectEnd
SELECT ended_at FROM enrolment WHERE id = :enrolmentId
/
-- SelectSerials
SELECT s.serial_no, i.code item, i.name, h.face_fen, h.state, h.issued_at, u.display_name issued_by, h.ended_at, h.reason
FROM gift_handover h
JOIN gift_serial s ON s.id = h.serial_id
JOIN gift_item i ON i.id = s.item_id
JOIN app_user u ON u.id = h.issued_by
WHERE h.enrolment_id = :enrolmentId
ORDER BY h.id
/
-- SelectSteps
SELECT a.happened_at, u.display_name user_name, a.action, a.before_json, a.after_json, a.reason
FROM audit_record a
LEFT JOIN app_user u ON u.id = a.user_id
WHERE a.subject_kind = 'enrolment' AND a.subject_id = :enrolmentId
ORDER BY a.happened_at, a.id
/
