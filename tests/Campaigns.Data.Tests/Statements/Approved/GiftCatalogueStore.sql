-- ListSql
SELECT code FROM gift_item ORDER BY code
/
