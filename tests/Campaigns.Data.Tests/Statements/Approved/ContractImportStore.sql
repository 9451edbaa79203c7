-- ChangeEnd
UPDATE contract SET ends_on = :lastDay WHERE id = :id AND enrolment_id IS NULL
/
-- Find
SELECT id AS Id, member_id AS MemberId, kind AS Kind, name AS Name, starts_on AS StartsOn, ends_on AS EndsOn
FROM contract
WHERE enrolment_id IS NULL AND member_id IN ({list})
/
