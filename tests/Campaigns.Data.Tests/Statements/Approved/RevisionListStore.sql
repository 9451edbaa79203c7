-- ListSql
SELECT r.revision, r.state, m.display_name made_name, r.made_at, s.display_name submitted_name, r.submitted_at,
       d.display_name decided_name, r.decided_at, r.decided_reason
FROM campaign_revision r
JOIN app_user m ON m.id = r.made_by
LEFT JOIN app_user s ON s.id = r.submitted_by
LEFT JOIN app_user d ON d.id = r.decided_by
WHERE r.campaign_id = :campaignId
ORDER BY r.revision DESC
/
