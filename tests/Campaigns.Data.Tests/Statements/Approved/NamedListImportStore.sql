-- AddList
INSERT INTO member_list (id, code, loaded_at) VALUES (:id, :code, :loadedAt)
/
-- FindEntries
SELECT list_id AS ListId, member_id AS MemberId FROM member_list_entry WHERE member_id IN ({list})
/
-- FindLists
SELECT id AS Id, code AS Code FROM member_list WHERE code IN ({list})
/
-- FindMembers
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
