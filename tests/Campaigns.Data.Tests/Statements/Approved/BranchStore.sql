-- ByCode
SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, p.code AS ParentCode, b.path AS Path
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
WHERE b.code = :code
/
-- ById
SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, p.code AS ParentCode, b.path AS Path
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
WHERE b.id = :id
/
-- Columns
SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, p.code AS ParentCode, b.path AS Path
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
/
-- Under
SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, p.code AS ParentCode, b.path AS Path
FROM branch b
LEFT JOIN branch p ON p.id = b.parent_id
WHERE b.path >= :from_path AND b.path < :before_path
ORDER BY b.path
/
