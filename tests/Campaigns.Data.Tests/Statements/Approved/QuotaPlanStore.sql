-- AddSql
INSERT INTO quota (id, campaign_id, branch_id, tier, unlimited, cap, held, used, overrun_allowed, overrun_used, member_count, counted_on)
VALUES (:id, :campaignId, :branchId, :tier, :unlimited, :cap, 0, 0, :overrunAllowed, 0, :memberCount, :countedOn)
/
-- AddTotalSql
INSERT INTO quota_total (campaign_id, tier, units) VALUES (:campaignId, :tier, :units)
/
-- BranchesSql
SELECT id AS Id, code AS Code, name AS Name, path AS Path FROM branch WHERE kind = :kind ORDER BY path
/
-- CountMembersSql
SELECT c.parent_id AS BranchId, m.tier AS Tier, COUNT(*) AS Members
FROM member m
JOIN branch c ON c.id = m.county_id
WHERE m.status NOT IN ('closed', 'ported-out')
GROUP BY c.parent_id, m.tier
/
-- DropTotalsSql
DELETE FROM quota_total WHERE campaign_id = :campaignId
/
-- FindSql
SELECT q.id AS Id, q.campaign_id AS CampaignId, q.branch_id AS BranchId, b.code AS BranchCode, b.name AS BranchName,
       b.path AS BranchPath, p.name AS ParentName, q.tier AS Tier, q.unlimited AS Unlimited, q.cap AS Cap, q.held AS Held,
       q.used AS Used, q.overrun_allowed AS OverrunAllowed, q.overrun_used AS OverrunUsed, q.member_count AS MemberCount,
       q.counted_on AS CountedOn
FROM quota q
JOIN branch b ON b.id = q.branch_id
LEFT JOIN branch p ON p.id = b.parent_id
WHERE q.campaign_id = :campaignId AND q.branch_id = :branchId AND q.tier = :tier
/
-- ListSql
SELECT q.id AS Id, q.campaign_id AS CampaignId, q.branch_id AS BranchId, b.code AS BranchCode, b.name AS BranchName,
       b.path AS BranchPath, p.name AS ParentName, q.tier AS Tier, q.unlimited AS Unlimited, q.cap AS Cap, q.held AS Held,
       q.used AS Used, q.overrun_allowed AS OverrunAllowed, q.overrun_used AS OverrunUsed, q.member_count AS MemberCount,
       q.counted_on AS CountedOn
FROM quota q
JOIN branch b ON b.id = q.branch_id
LEFT JOIN branch p ON p.id = b.parent_id
WHERE q.campaign_id = :campaignId AND b.path >= :low AND b.path < :high
ORDER BY b.path, q.tier
/
-- LockSql · sqlite
SELECT id FROM quota WHERE campaign_id = :campaignId ORDER BY id
/
-- LockSql · postgresql
SELECT id FROM quota WHERE campaign_id = :campaignId ORDER BY id
FOR UPDATE
/
-- LockSql · oracle
SELECT id FROM quota WHERE campaign_id = :campaignId ORDER BY id
FOR UPDATE WAIT 5
/
-- PutSql
UPDATE quota SET cap = cap + :units WHERE id = :quotaId AND unlimited = 0
/
-- SetOverrunSql
UPDATE quota SET overrun_allowed = :overrunAllowed WHERE id = :quotaId AND overrun_used <= :overrunAllowed
/
-- SetSql
UPDATE quota
SET unlimited = :unlimited, cap = :cap, overrun_allowed = :overrunAllowed, member_count = :memberCount, counted_on = :countedOn
WHERE id = :id AND (:unlimited = 1 OR held + used <= :cap) AND overrun_used <= :overrunAllowed
/
-- TakeSql
UPDATE quota SET cap = cap - :units WHERE id = :quotaId AND unlimited = 0 AND held + used <= cap - :units
/
-- TiersSql
SELECT DISTINCT tier FROM quota WHERE campaign_id = :campaignId ORDER BY tier
/
-- TotalsSql
SELECT tier AS Tier, units AS Units FROM quota_total WHERE campaign_id = :campaignId ORDER BY tier
/
