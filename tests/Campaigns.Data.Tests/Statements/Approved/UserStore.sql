-- ById
SELECT u.id AS Id, u.user_name AS UserName, u.display_name AS DisplayName, u.password_hash AS PasswordHash,
       u.security_stamp AS SecurityStamp, u.branch_id AS BranchId, b.code AS BranchCode, b.path AS BranchPath,
       u.disabled AS Disabled, u.demo AS Demo, r.role_code AS RoleCode
FROM app_user u
JOIN branch b ON b.id = u.branch_id
LEFT JOIN user_role r ON r.user_id = u.id
WHERE u.id = :id
ORDER BY r.role_code
/
-- ByName
SELECT u.id AS Id, u.user_name AS UserName, u.display_name AS DisplayName, u.password_hash AS PasswordHash,
       u.security_stamp AS SecurityStamp, u.branch_id AS BranchId, b.code AS BranchCode, b.path AS BranchPath,
       u.disabled AS Disabled, u.demo AS Demo, r.role_code AS RoleCode
FROM app_user u
JOIN branch b ON b.id = u.branch_id
LEFT JOIN user_role r ON r.user_id = u.id
WHERE u.user_name = :user_name
ORDER BY r.role_code
/
-- Columns
SELECT u.id AS Id, u.user_name AS UserName, u.display_name AS DisplayName, u.password_hash AS PasswordHash,
       u.security_stamp AS SecurityStamp, u.branch_id AS BranchId, b.code AS BranchCode, b.path AS BranchPath,
       u.disabled AS Disabled, u.demo AS Demo, r.role_code AS RoleCode
FROM app_user u
JOIN branch b ON b.id = u.branch_id
LEFT JOIN user_role r ON r.user_id = u.id
/
-- Insert
INSERT INTO app_user (id, user_name, display_name, password_hash, security_stamp, branch_id, disabled, demo)
VALUES (:id, :user_name, :display_name, :password_hash, :security_stamp, :branch_id, 0, :demo)
/
-- InsertRole
INSERT INTO user_role (user_id, role_code) VALUES (:id, :role_code)
/
-- UpdatePassword
UPDATE app_user SET password_hash = :password_hash, security_stamp = :new_stamp
WHERE id = :id AND security_stamp = :old_stamp
/
