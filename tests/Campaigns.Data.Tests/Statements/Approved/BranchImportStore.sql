-- Find · sqlite
SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, b.path AS Path, p.code AS ParentCode
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
WHERE b.code IN (SELECT value FROM json_each(:list))
/
-- Find · postgresql
SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, b.path AS Path, p.code AS ParentCode
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
WHERE b.code = ANY (:list)
/
-- Find · oracle
SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, b.path AS Path, p.code AS ParentCode
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
WHERE b.code IN ({list})
/
-- Rename
UPDATE branch SET name = :name WHERE id = :id
/
