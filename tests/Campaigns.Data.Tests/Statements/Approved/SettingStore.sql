-- Add
INSERT INTO setting (name, setting_value) VALUES (:name, :value)
/
-- Change
UPDATE setting SET setting_value = :value WHERE name = :name
/
-- Get
SELECT setting_value FROM setting WHERE name = :name
/
