-- FindLive · sqlite
SELECT e.member_id AS MemberId, e.enrolment_no AS EnrolmentNo, c.code AS CampaignCode, e.campaign_id AS CampaignId, e.revision AS Revision,
       e.tier AS Tier
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
WHERE e.member_id IN (SELECT value FROM json_each(:list)) AND e.state IN ('reserved', 'paid', 'issued', 'active')
ORDER BY e.enrolment_no
/
-- FindLive · postgresql
SELECT e.member_id AS MemberId, e.enrolment_no AS EnrolmentNo, c.code AS CampaignCode, e.campaign_id AS CampaignId, e.revision AS Revision,
       e.tier AS Tier
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
WHERE e.member_id = ANY (:list) AND e.state IN ('reserved', 'paid', 'issued', 'active')
ORDER BY e.enrolment_no
/
-- FindLive · oracle
SELECT e.member_id AS MemberId, e.enrolment_no AS EnrolmentNo, c.code AS CampaignCode, e.campaign_id AS CampaignId, e.revision AS Revision,
       e.tier AS Tier
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
WHERE e.member_id IN ({list}) AND e.state IN ('reserved', 'paid', 'issued', 'active')
ORDER BY e.enrolment_no
/
