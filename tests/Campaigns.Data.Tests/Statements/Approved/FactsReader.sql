-- ContractsSql
SELECT member_id, kind, name, starts_on, ends_on, campaign_code, enrolment_id
FROM contract
WHERE member_id > :after AND member_id <= :last
ORDER BY member_id, id
/
-- ListsSql
SELECT e.member_id, l.code
FROM member_list_entry e
JOIN member_list l ON l.id = e.list_id
WHERE e.member_id > :after AND e.member_id <= :last
ORDER BY e.member_id, l.code
/
-- MembersSql · sqlite
SELECT id, tier, status, county_id, manager_id, on_net_on, arpu_fen, arpu_before_fen, in_arrears, brand, billing, segments,
       warning_flags, facts_at
FROM member
WHERE id > :after AND id <= :last
ORDER BY id
LIMIT :limit
/
-- MembersSql · postgresql
SELECT id, tier, status, county_id, manager_id, on_net_on, arpu_fen, arpu_before_fen, in_arrears, brand, billing, segments,
       warning_flags, facts_at
FROM member
WHERE id > :after AND id <= :last
ORDER BY id
LIMIT :limit
/
-- MembersSql · oracle
SELECT id, tier, status, county_id, manager_id, on_net_on, arpu_fen, arpu_before_fen, in_arrears, brand, billing, segments,
       warning_flags, facts_at
FROM member
WHERE id > :after AND id <= :last
ORDER BY id
FETCH FIRST :limit ROWS ONLY
/
-- ParticipationsSql
SELECT e.member_id, e.id, e.state, e.last_month, e.enrolled_on, e.ended_at, c.code, c.name, g.claim_key
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
LEFT JOIN claim g ON g.enrolment_id = e.id AND g.claim_key LIKE 'group:%'
WHERE e.member_id > :after AND e.member_id <= :last
  AND e.state IN ('reserved', 'paid', 'issued', 'active', 'completed', 'cancelled')
ORDER BY e.member_id, e.id, g.claim_key
/
-- UsageSql
SELECT member_id, spend_fen, call_minutes, data_mb
FROM member_usage
WHERE member_id > :after AND member_id <= :last AND usage_month = :month
ORDER BY member_id
/
