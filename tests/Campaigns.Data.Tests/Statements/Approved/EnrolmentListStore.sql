-- Select
SELECT e.id, e.enrolment_no, c.code campaign, c.name campaign_name, e.state, e.enrolled_on, hb.code branch, hb.name branch_name,
       h.code hall, h.name hall_name, r.code manager, r.name manager_name, e.phone, e.tier, e.offer, e.deposit_fen
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id WHERE ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high))
/
SELECT e.id, e.enrolment_no, c.code campaign, c.name campaign_name, e.state, e.enrolled_on, hb.code branch, hb.name branch_name,
       h.code hall, h.name hall_name, r.code manager, r.name manager_name, e.phone, e.tier, e.offer, e.deposit_fen
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id WHERE e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay)
/
-- SumsSql
SELECT e.state, COUNT(*) enrolments, SUM(e.deposit_fen) deposit_fen, MIN(e.enrolled_on) first_on, MAX(e.enrolled_on) last_on
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id WHERE ((hb.path >= :low AND hb.path < :high) OR (h.path >= :low AND h.path < :high)) GROUP BY e.state
/
SELECT e.state, COUNT(*) enrolments, SUM(e.deposit_fen) deposit_fen, MIN(e.enrolled_on) first_on, MAX(e.enrolled_on) last_on
FROM enrolment e
JOIN campaign c ON c.id = e.campaign_id
JOIN branch hb ON hb.id = e.home_branch_id
JOIN branch h ON h.id = e.hall_id
LEFT JOIN retention_manager r ON r.id = e.manager_id WHERE e.id IN (
    SELECT x.id FROM branch b JOIN enrolment x ON x.home_branch_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay
    UNION ALL
    SELECT x.id FROM branch b JOIN enrolment x ON x.hall_id = b.id
    WHERE b.path >= :low AND b.path < :high AND x.enrolled_on >= :fromDay AND x.enrolled_on <= :toDay) GROUP BY e.state
/
