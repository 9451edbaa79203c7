-- Select
SELECT m.name, b.name county_name, r.code manager_code
FROM member m JOIN branch b ON b.id = m.county_id LEFT JOIN retention_manager r ON r.id = m.manager_id
WHERE m.id = :memberId
/
