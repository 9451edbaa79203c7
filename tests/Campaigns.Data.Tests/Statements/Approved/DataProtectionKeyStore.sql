-- All
SELECT xml_text FROM data_protection_key ORDER BY id
/
-- Insert
INSERT INTO data_protection_key (id, friendly_name, xml_text) VALUES (:id, :friendly_name, :xml_text)
/
