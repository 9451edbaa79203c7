-- Select
SELECT e.id, e.enrolment_no, c.code campaign, c.name campaign_name, e.state, e.enrolled_on, hb.code branch, hb.name branch_name,
       h.code hall, h.name hall_name, r.code manager, r.name manager_name, e.phone, e.tier, e.offer, e.deposit_fen
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id
WHERE (e.home_branch_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high)
    OR e.hall_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high))
/
-- SumsSql
SELECT e.state, COUNT(*) enrolments, SUM(e.deposit_fen) deposit_fen, MIN(e.enrolled_on) first_on, MAX(e.enrolled_on) last_on
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id
WHERE (e.home_branch_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high)
    OR e.hall_id IN (SELECT id FROM branch WHERE path >= :low AND path < :high)) GROUP BY e.state
/
