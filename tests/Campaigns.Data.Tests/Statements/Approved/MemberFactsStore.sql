-- ByPhoneSql
SELECT member_id
FROM member_phone
WHERE phone = :phone AND from_on <= :day AND (to_on IS NULL OR to_on >= :day)
/
