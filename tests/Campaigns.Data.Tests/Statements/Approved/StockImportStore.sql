-- Batches
SELECT id AS Id, code AS Code, item_id AS ItemId, face_fen AS FaceFen, cost_fen AS CostFen, received_on AS ReceivedOn
FROM gift_batch
WHERE code IN ({list})
/
-- Items
SELECT id AS Id, code AS Code
FROM gift_item
WHERE code IN ({list})
/
-- Serials
SELECT item_id AS ItemId, serial_no AS SerialNo, batch_id AS BatchId
FROM gift_serial
WHERE serial_no IN ({list})
/
