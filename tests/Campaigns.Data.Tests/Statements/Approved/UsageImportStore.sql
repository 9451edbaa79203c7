-- Change
UPDATE member_usage
SET spend_fen = :spend, call_minutes = :minutes, data_mb = :megabytes
WHERE member_id = :member AND usage_month = :usageMonth
/
-- Find
SELECT member_id AS MemberId, usage_month AS UsageMonth, spend_fen AS SpendFen, call_minutes AS CallMinutes, data_mb AS DataMb
FROM member_usage
WHERE usage_month BETWEEN :fromMonth AND :toMonth AND member_id IN ({list})
/
