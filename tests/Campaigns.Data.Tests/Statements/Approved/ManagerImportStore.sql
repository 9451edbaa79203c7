-- Change
UPDATE retention_manager SET name = :name, county_id = :county WHERE id = :id
/
-- Find
SELECT id AS Id, code AS Code, name AS Name, county_id AS CountyId
FROM retention_manager
WHERE code IN ({list})
/
