-- EnrolledSql
SELECT x.home_branch_id county_id, r.code manager_code, r.name manager_name, x.tier,
       SUM(CASE WHEN x.enrolled_on >= :fromDay THEN 1 ELSE 0 END) enrolled,
       SUM(CASE WHEN x.funding = 'hq' THEN 1 ELSE 0 END) used
FROM enrolment x
JOIN branch b ON b.id = x.home_branch_id
LEFT JOIN retention_manager r ON r.id = x.manager_id
WHERE x.campaign_id = :campaignId AND x.state IN ('paid', 'issued', 'active', 'completed') AND x.enrolled_on <= :toDay
  AND b.path >= :low AND b.path < :high GROUP BY x.home_branch_id, r.code, r.name, x.tier
/
-- EvaluatedSql
SELECT x.county_id, r.code manager_code, r.name manager_name, x.tier, x.members, x.eligible
FROM evaluation x
JOIN branch b ON b.id = x.county_id
LEFT JOIN retention_manager r ON r.id = x.manager_id
WHERE x.campaign_id = :campaignId AND x.evaluated_on = :evaluatedOn AND b.path >= :low AND b.path < :high
/
-- NewestSql
SELECT MAX(evaluated_on) FROM evaluation WHERE campaign_id = :campaignId AND evaluated_on <= :toDay
/
