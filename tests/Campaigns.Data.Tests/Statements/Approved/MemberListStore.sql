-- Columns
SELECT m.id AS Id, m.name AS Name, m.tier AS Tier, m.status AS Status, c.code AS CountyCode, c.name AS CountyName,
       r.code AS ManagerCode, r.name AS ManagerName, m.arpu_fen AS ArpuFen, m.warning_flags AS WarningFlags,
       (SELECT MAX(p.phone) FROM member_phone p
        WHERE p.member_id = m.id AND p.from_on <= :today AND (p.to_on IS NULL OR p.to_on >= :today)) AS Phone
FROM member m
JOIN branch c ON c.id = m.county_id
LEFT JOIN retention_manager r ON r.id = m.manager_id
WHERE m.id > :after_id
/
