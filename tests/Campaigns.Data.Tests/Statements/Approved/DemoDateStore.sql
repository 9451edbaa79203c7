-- Ends
SELECT ends_on FROM campaign WHERE ends_on >= :after AND ends_on < :until
/
-- ReleaseDays
SELECT DISTINCT release_day FROM release_line
/
-- Starts
SELECT starts_on FROM campaign WHERE starts_on > :after AND starts_on <= :until
/
