-- CountySql
SELECT c.path AS Path, p.id AS PrefectureId, r.id AS RegionId
FROM branch c
JOIN branch p ON p.id = c.parent_id
JOIN branch r ON r.id = p.parent_id
WHERE c.id = :county
/
