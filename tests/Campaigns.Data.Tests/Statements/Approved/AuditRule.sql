-- PhoneSql
SELECT COUNT(*) FROM member_phone WHERE phone = :phone
/
-- TextsSql
SELECT id AS Id, before_json AS BeforeJson, after_json AS AfterJson, reason AS Reason
FROM audit_record
ORDER BY id
/
