-- FindForSql
SELECT q.id AS Id, q.campaign_id AS CampaignId, q.branch_id AS BranchId, b.code AS BranchCode, b.name AS BranchName,
       b.path AS BranchPath, p.name AS ParentName, q.tier AS Tier, q.unlimited AS Unlimited, q.cap AS Cap, q.held AS Held,
       q.used AS Used, q.overrun_allowed AS OverrunAllowed, q.overrun_used AS OverrunUsed, q.member_count AS MemberCount,
       q.counted_on AS CountedOn
FROM quota q
JOIN branch b ON b.id = q.branch_id
LEFT JOIN branch p ON p.id = b.parent_id
WHERE q.campaign_id = :campaignId AND q.tier = :tier AND q.branch_id IN (:b0, :b1, :b2, :b3)
/
-- FindSql
SELECT q.id AS Id, q.campaign_id AS CampaignId, q.branch_id AS BranchId, b.code AS BranchCode, b.name AS BranchName,
       b.path AS BranchPath, p.name AS ParentName, q.tier AS Tier, q.unlimited AS Unlimited, q.cap AS Cap, q.held AS Held,
       q.used AS Used, q.overrun_allowed AS OverrunAllowed, q.overrun_used AS OverrunUsed, q.member_count AS MemberCount,
       q.counted_on AS CountedOn
FROM quota q
JOIN branch b ON b.id = q.branch_id
LEFT JOIN branch p ON p.id = b.parent_id
WHERE q.id = :quotaId
/
-- HoldOverrunSql
UPDATE quota SET overrun_used = overrun_used + 1 WHERE id = :quotaId AND overrun_used < overrun_allowed
/
-- HoldSql
UPDATE quota SET held = held + 1 WHERE id = :quotaId AND (unlimited = 1 OR held + used < cap)
/
-- ReleaseHeldSql
UPDATE quota SET held = held - 1 WHERE id = :quotaId AND held > 0
/
-- ReleaseOverrunSql
UPDATE quota SET overrun_used = overrun_used - 1 WHERE id = :quotaId AND overrun_used > 0
/
-- ReturnUsedSql
UPDATE quota SET used = used - 1 WHERE id = :quotaId AND used > 0
/
-- UseHeldSql
UPDATE quota SET held = held - 1, used = used + 1 WHERE id = :quotaId AND held > 0
/
