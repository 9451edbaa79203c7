-- AddList
INSERT INTO member_list (id, code, loaded_at) VALUES (:id, :code, :loadedAt)
/
-- FindEntries · sqlite
SELECT list_id AS ListId, member_id AS MemberId FROM member_list_entry WHERE member_id IN (SELECT value FROM json_each(:list))
/
-- FindEntries · postgresql
SELECT list_id AS ListId, member_id AS MemberId FROM member_list_entry WHERE member_id = ANY (:list)
/
-- FindEntries · oracle
SELECT list_id AS ListId, member_id AS MemberId FROM member_list_entry WHERE member_id IN ({list})
/
-- FindLists · sqlite
SELECT id AS Id, code AS Code FROM member_list WHERE code IN (SELECT value FROM json_each(:list))
/
-- FindLists · postgresql
SELECT id AS Id, code AS Code FROM member_list WHERE code = ANY (:list)
/
-- FindLists · oracle
SELECT id AS Id, code AS Code FROM member_list WHERE code IN ({list})
/
-- FindMembers · sqlite
SELECT id FROM member WHERE id IN (SELECT value FROM json_each(:list))
/
-- FindMembers · postgresql
SELECT id FROM member WHERE id = ANY (:list)
/
-- FindMembers · oracle
SELECT id FROM member WHERE id IN ({list})
/
-- FindMembersOf
SELECT member_id FROM member_list_entry WHERE list_id = :listId
/
-- RemoveEntry
DELETE FROM member_list_entry WHERE list_id = :listId AND member_id = :memberId
/
-- Touch
UPDATE member_list SET loaded_at = :loadedAt WHERE id = :id
/
