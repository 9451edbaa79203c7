-- AddLock
INSERT INTO id_block (name, next_id) VALUES ('import', 0)
/
-- FindLock · sqlite
SELECT next_id FROM id_block WHERE name = 'import'
/
-- FindLock · postgresql
SELECT next_id FROM id_block WHERE name = 'import'
FOR UPDATE
/
-- FindLock · oracle
SELECT next_id FROM id_block WHERE name = 'import'
FOR UPDATE WAIT 5
/
