-- Select
SELECT e.id, e.enrolment_no, c.code campaign, e.state, e.enrolled_on, hb.code branch, h.code hall, r.code manager, e.phone, e.tier,
       e.offer, e.deposit_fen
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id
WHERE (e.home_branch_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high)
    OR e.hall_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high))
/
