-- ReadNextId
SELECT next_id FROM id_block WHERE name = 'id'
/
-- TakeIds
UPDATE id_block SET next_id = next_id + :count WHERE name = 'id'
/
