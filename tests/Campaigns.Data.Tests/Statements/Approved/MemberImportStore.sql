-- ChangeFacts
UPDATE member
SET name = :name, tier = :tier, status = :status, county_id = :county, manager_id = :manager, on_net_on = :onNet,
    arpu_fen = :arpu, in_arrears = :arrears, warning_flags = :flags, brand = :brand, billing = :billing,
    arpu_before_fen = :arpuBefore, segments = :segments, facts_at = :factsAt
WHERE id = :id AND facts_at <= :factsAt
/
-- EndAssignment
UPDATE member_manager SET to_on = :lastDay WHERE id = :id
/
-- EndHolding
UPDATE member_phone SET to_on = :lastDay WHERE id = :id
/
-- Holdings · sqlite
SELECT p.id AS PhoneId, p.phone AS Phone, p.from_on AS FromOn, p.to_on AS ToOn, m.id AS MemberId,
       m.name AS Name, m.tier AS Tier, m.status AS Status, m.county_id AS CountyId, m.manager_id AS ManagerId,
       m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears, m.warning_flags AS WarningFlags,
       m.brand AS Brand, m.billing AS Billing, m.arpu_before_fen AS ArpuBeforeFen, m.segments AS Segments, m.facts_at AS FactsAt
FROM member_phone p
JOIN member m ON m.id = p.member_id
WHERE p.phone IN (SELECT value FROM json_each(:list))
/
-- Holdings · postgresql
SELECT p.id AS PhoneId, p.phone AS Phone, p.from_on AS FromOn, p.to_on AS ToOn, m.id AS MemberId,
       m.name AS Name, m.tier AS Tier, m.status AS Status, m.county_id AS CountyId, m.manager_id AS ManagerId,
       m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears, m.warning_flags AS WarningFlags,
       m.brand AS Brand, m.billing AS Billing, m.arpu_before_fen AS ArpuBeforeFen, m.segments AS Segments, m.facts_at AS FactsAt
FROM member_phone p
JOIN member m ON m.id = p.member_id
WHERE p.phone = ANY (:list)
/
-- Holdings · oracle
SELECT p.id AS PhoneId, p.phone AS Phone, p.from_on AS FromOn, p.to_on AS ToOn, m.id AS MemberId,
       m.name AS Name, m.tier AS Tier, m.status AS Status, m.county_id AS CountyId, m.manager_id AS ManagerId,
       m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears, m.warning_flags AS WarningFlags,
       m.brand AS Brand, m.billing AS Billing, m.arpu_before_fen AS ArpuBeforeFen, m.segments AS Segments, m.facts_at AS FactsAt
FROM member_phone p
JOIN member m ON m.id = p.member_id
WHERE p.phone IN ({list})
/
-- LatestAssignments · sqlite
SELECT a.id AS Id, a.member_id AS MemberId, a.from_on AS FromOn, a.to_on AS ToOn
FROM member_manager a
WHERE a.member_id IN (SELECT value FROM json_each(:list))
  AND NOT EXISTS (SELECT 1 FROM member_manager later WHERE later.member_id = a.member_id AND later.from_on > a.from_on)
/
-- LatestAssignments · postgresql
SELECT a.id AS Id, a.member_id AS MemberId, a.from_on AS FromOn, a.to_on AS ToOn
FROM member_manager a
WHERE a.member_id = ANY (:list)
  AND NOT EXISTS (SELECT 1 FROM member_manager later WHERE later.member_id = a.member_id AND later.from_on > a.from_on)
/
-- LatestAssignments · oracle
SELECT a.id AS Id, a.member_id AS MemberId, a.from_on AS FromOn, a.to_on AS ToOn
FROM member_manager a
WHERE a.member_id IN ({list})
  AND NOT EXISTS (SELECT 1 FROM member_manager later WHERE later.member_id = a.member_id AND later.from_on > a.from_on)
/
-- ReplaceAssignment
UPDATE member_manager SET manager_id = :manager, to_on = NULL WHERE id = :id
/
