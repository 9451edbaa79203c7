-- ByPhoneSql
SELECT member_id
FROM member_phone
WHERE phone = :phone AND from_on <= :day AND (to_on IS NULL OR to_on >= :day)
/
-- ContractsSql
SELECT member_id AS MemberId, kind AS Kind, name AS Name, starts_on AS StartsOn, ends_on AS EndsOn,
       campaign_code AS CampaignCode, enrolment_id AS EnrolmentId
FROM contract
WHERE member_id > :after AND member_id <= :last AND (ends_on IS NULL OR ends_on >= :day)
ORDER BY member_id, id
/
-- MembersSql · sqlite
SELECT m.id AS Id, m.tier AS Tier, m.status AS Status, m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears,
       m.warning_flags AS WarningFlags, m.facts_at AS FactsAt, m.manager_id AS ManagerId,
       c.id AS CountyId, c.path AS CountyPath, p.id AS PrefectureId, r.id AS RegionId
FROM member m
JOIN branch c ON c.id = m.county_id
JOIN branch p ON p.id = c.parent_id
JOIN branch r ON r.id = p.parent_id
WHERE m.id > :after AND m.id <= :last
ORDER BY m.id
LIMIT :limit
/
-- MembersSql · postgresql
SELECT m.id AS Id, m.tier AS Tier, m.status AS Status, m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears,
       m.warning_flags AS WarningFlags, m.facts_at AS FactsAt, m.manager_id AS ManagerId,
       c.id AS CountyId, c.path AS CountyPath, p.id AS PrefectureId, r.id AS RegionId
FROM member m
JOIN branch c ON c.id = m.county_id
JOIN branch p ON p.id = c.parent_id
JOIN branch r ON r.id = p.parent_id
WHERE m.id > :after AND m.id <= :last
ORDER BY m.id
LIMIT :limit
/
-- MembersSql · oracle
SELECT m.id AS Id, m.tier AS Tier, m.status AS Status, m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears,
       m.warning_flags AS WarningFlags, m.facts_at AS FactsAt, m.manager_id AS ManagerId,
       c.id AS CountyId, c.path AS CountyPath, p.id AS PrefectureId, r.id AS RegionId
FROM member m
JOIN branch c ON c.id = m.county_id
JOIN branch p ON p.id = c.parent_id
JOIN branch r ON r.id = p.parent_id
WHERE m.id > :after AND m.id <= :last
ORDER BY m.id
FETCH FIRST :limit ROWS ONLY
/
-- ParticipationsSql
SELECT e.member_id AS MemberId, e.id AS EnrolmentId, e.state AS State, e.last_month AS LastMonth, e.enrolled_on AS EnrolledOn,
       c.code AS CampaignCode, c.name AS CampaignName, g.claim_key AS GroupKey
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
LEFT JOIN claim g ON g.enrolment_id = e.id AND g.claim_key LIKE 'group:%'
WHERE e.member_id > :after AND e.member_id <= :last
  AND e.state IN ('reserved', 'paid', 'issued', 'active', 'completed', 'cancelled')
ORDER BY e.member_id, e.id, g.claim_key
/
