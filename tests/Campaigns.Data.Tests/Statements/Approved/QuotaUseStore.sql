-- CountSql
SELECT x.home_branch_id county_id, x.tier, x.enrolled_on,
       SUM(CASE WHEN x.funding = 'hq' THEN 1 ELSE 0 END) units,
       SUM(CASE WHEN x.funding = 'hq' THEN 0 ELSE 1 END) overrun_units
FROM enrolment x
JOIN branch b ON b.id = x.home_branch_id
WHERE x.campaign_id = :campaignId AND x.state IN ('paid', 'issued', 'active', 'completed') AND x.enrolled_on <= :toDay
  AND b.path >= :low AND b.path < :high GROUP BY x.home_branch_id, x.tier, x.enrolled_on
/
