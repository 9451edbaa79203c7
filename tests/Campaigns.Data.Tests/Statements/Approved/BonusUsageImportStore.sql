-- Change
UPDATE bonus_usage
SET used_fen = :usedFen
WHERE enrolment_id = :enrolmentId AND usage_month = :usageMonth AND run_id IS NULL
/
-- Find · sqlite
SELECT enrolment_id AS EnrolmentId, usage_month AS UsageMonth, used_fen AS UsedFen, run_id AS RunId
FROM bonus_usage
WHERE usage_month BETWEEN :fromMonth AND :toMonth AND enrolment_id IN ({list})
ORDER BY enrolment_id, usage_month
/
-- Find · postgresql
SELECT enrolment_id AS EnrolmentId, usage_month AS UsageMonth, used_fen AS UsedFen, run_id AS RunId
FROM bonus_usage
WHERE usage_month BETWEEN :fromMonth AND :toMonth AND enrolment_id IN ({list})
ORDER BY enrolment_id, usage_month
FOR UPDATE
/
-- Find · oracle
SELECT enrolment_id AS EnrolmentId, usage_month AS UsageMonth, used_fen AS UsedFen, run_id AS RunId
FROM bonus_usage
WHERE usage_month BETWEEN :fromMonth AND :toMonth AND enrolment_id IN ({list})
ORDER BY enrolment_id, usage_month
FOR UPDATE WAIT 5
/
-- FindHolders · sqlite
SELECT id AS Id, enrolment_no AS EnrolmentNo, bonus_fen AS BonusFen
FROM enrolment
WHERE enrolment_no IN (SELECT value FROM json_each(:list))
/
-- FindHolders · postgresql
SELECT id AS Id, enrolment_no AS EnrolmentNo, bonus_fen AS BonusFen
FROM enrolment
WHERE enrolment_no = ANY (:list)
/
-- FindHolders · oracle
SELECT id AS Id, enrolment_no AS EnrolmentNo, bonus_fen AS BonusFen
FROM enrolment
WHERE enrolment_no IN ({list})
/
