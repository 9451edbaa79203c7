-- Select
SELECT q.id AS Id, q.campaign_id AS CampaignId, q.branch_id AS BranchId, b.code AS BranchCode, b.name AS BranchName,
       b.path AS BranchPath, p.name AS ParentName, q.tier AS Tier, q.unlimited AS Unlimited, q.cap AS Cap, q.held AS Held,
       q.used AS Used, q.overrun_allowed AS OverrunAllowed, q.overrun_used AS OverrunUsed, q.member_count AS MemberCount,
       q.counted_on AS CountedOn
FROM quota q
JOIN branch b ON b.id = q.branch_id
LEFT JOIN branch p ON p.id = b.parent_id
/
