-- EndDue
INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, reason)
VALUES (:enrolmentId, :lot, :n, :outcome, :amountFen, :dueMonth, :at, :reason)
/
-- EndHeld
UPDATE release_outcome SET outcome = :outcome, decided_at = :at, reason = :reason, run_id = NULL
WHERE enrolment_id = :enrolmentId AND lot = :lot AND n = :n AND outcome = 'held'
/
-- SelectSchedule
SELECT l.lot, l.n, l.month_offset, l.amount_fen, o.outcome, o.reason, p.lapsed_fen
FROM release_line l
LEFT JOIN release_outcome o ON o.enrolment_id = :id AND o.lot = l.lot AND o.n = l.n
LEFT JOIN bonus_lapse p ON p.enrolment_id = :id AND l.lot = 'bonus' AND p.n = l.n
WHERE l.campaign_id = :campaignId AND l.revision = :revision AND l.offer = :offer
ORDER BY l.lot DESC, l.n
/
