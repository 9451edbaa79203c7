-- Batches · sqlite
SELECT id AS Id, code AS Code, item_id AS ItemId, face_fen AS FaceFen, cost_fen AS CostFen, received_on AS ReceivedOn
FROM gift_batch
WHERE code IN (SELECT value FROM json_each(:list))
/
-- Batches · postgresql
SELECT id AS Id, code AS Code, item_id AS ItemId, face_fen AS FaceFen, cost_fen AS CostFen, received_on AS ReceivedOn
FROM gift_batch
WHERE code = ANY (:list)
/
-- Batches · oracle
SELECT id AS Id, code AS Code, item_id AS ItemId, face_fen AS FaceFen, cost_fen AS CostFen, received_on AS ReceivedOn
FROM gift_batch
WHERE code IN ({list})
/
-- Items · sqlite
SELECT id AS Id, code AS Code
FROM gift_item
WHERE code IN (SELECT value FROM json_each(:list))
/
-- Items · postgresql
SELECT id AS Id, code AS Code
FROM gift_item
WHERE code = ANY (:list)
/
-- Items · oracle
SELECT id AS Id, code AS Code
FROM gift_item
WHERE code IN ({list})
/
-- Serials · sqlite
SELECT item_id AS ItemId, serial_no AS SerialNo, batch_id AS BatchId
FROM gift_serial
WHERE serial_no IN (SELECT value FROM json_each(:list))
/
-- Serials · postgresql
SELECT item_id AS ItemId, serial_no AS SerialNo, batch_id AS BatchId
FROM gift_serial
WHERE serial_no = ANY (:list)
/
-- Serials · oracle
SELECT item_id AS ItemId, serial_no AS SerialNo, batch_id AS BatchId
FROM gift_serial
WHERE serial_no IN ({list})
/
