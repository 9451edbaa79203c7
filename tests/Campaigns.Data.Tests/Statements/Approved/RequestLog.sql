-- Find
SELECT body_hash, result_json FROM request_log
WHERE user_id = :userId AND operation = :operation AND request_key = :key
/
-- Insert
INSERT INTO request_log (user_id, operation, request_key, body_hash, created_at)
VALUES (:userId, :operation, :key, :bodyHash, :createdAt)
/
-- StoreAnswer
UPDATE request_log SET result_json = :answer
WHERE user_id = :userId AND operation = :operation AND request_key = :key
/
