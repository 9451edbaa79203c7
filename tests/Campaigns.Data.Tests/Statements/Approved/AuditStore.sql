-- Add
INSERT INTO audit_record (id, happened_at, user_id, action, subject_kind, subject_id, before_json, after_json, reason)
VALUES (:id, :happenedAt, :userId, :action, :subjectKind, :subjectId, :before, :after, :reason)
/
