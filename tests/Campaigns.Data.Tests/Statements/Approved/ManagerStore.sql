-- ByCode
SELECT m.id AS Id, m.code AS Code, m.name AS Name, b.code AS CountyCode, b.path AS CountyPath
FROM retention_manager m
JOIN branch b ON b.id = m.county_id
WHERE m.code = :code
/
-- Columns
SELECT m.id AS Id, m.code AS Code, m.name AS Name, b.code AS CountyCode, b.path AS CountyPath
FROM retention_manager m
JOIN branch b ON b.id = m.county_id
/
-- Under
SELECT m.id AS Id, m.code AS Code, m.name AS Name, b.code AS CountyCode, b.path AS CountyPath
FROM retention_manager m
JOIN branch b ON b.id = m.county_id
WHERE b.path >= :from_path AND b.path < :before_path
ORDER BY m.code
/
