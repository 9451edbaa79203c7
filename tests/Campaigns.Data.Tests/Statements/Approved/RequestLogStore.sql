-- Prune
DELETE FROM request_log WHERE created_at < :before
/
