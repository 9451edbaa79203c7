using System.Data.Common;
using Campaigns.Application.Actors;
using Campaigns.Application.Stores;
using Campaigns.Application.Users;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Users;

/// <inheritdoc/>
public sealed class UserStore : IUserStore
{
    /// <summary>One row for each role, or one without: asked with every request, so in one statement.</summary>
    private const string Columns = """
        SELECT u.id AS Id, u.user_name AS UserName, u.display_name AS DisplayName, u.password_hash AS PasswordHash,
               u.security_stamp AS SecurityStamp, u.branch_id AS BranchId, b.code AS BranchCode, b.path AS BranchPath,
               u.disabled AS Disabled, u.demo AS Demo, r.role_code AS RoleCode
        FROM app_user u
        JOIN branch b ON b.id = u.branch_id
        LEFT JOIN user_role r ON r.user_id = u.id
        """;

    private const string ByName = Columns + """

        WHERE u.user_name = :user_name
        ORDER BY r.role_code
        """;

    private const string ById = Columns + """

        WHERE u.id = :id
        ORDER BY r.role_code
        """;

    private const string Insert = """
        INSERT INTO app_user (id, user_name, display_name, password_hash, security_stamp, branch_id, disabled, demo)
        VALUES (:id, :user_name, :display_name, :password_hash, :security_stamp, :branch_id, 0, :demo)
        """;

    private const string InsertRole = """
        INSERT INTO user_role (user_id, role_code) VALUES (:id, :role_code)
        """;

    private const string UpdatePassword = """
        UPDATE app_user SET password_hash = :password_hash, security_stamp = :new_stamp
        WHERE id = :id AND security_stamp = :old_stamp
        """;

    public Task<User?> FindAsync(IStoreSession session, string userName, CancellationToken cancellationToken) =>
        ReadAsync(session.Db(), ByName, new { user_name = userName }, cancellationToken);

    public Task<User?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken) =>
        ReadAsync(session.Db(), ById, new { id }, cancellationToken);

    public async Task<bool> AddAsync(IStoreSession session, NewUser user, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var row = new
        {
            id = user.Id, user_name = user.UserName, display_name = user.DisplayName, password_hash = user.PasswordHash,
            security_stamp = user.SecurityStamp, branch_id = user.BranchId, demo = user.Demo ? 1 : 0,
        };
        try
        {
            await db.ExecuteAsync(Insert, row, cancellationToken);
        }
        catch (DbException exception) when (db.Dialect.IsUniqueViolation(exception))
        {
            return false;
        }

        foreach (var role in user.Roles)
            await db.ExecuteAsync(InsertRole, new { id = user.Id, role_code = EnumCode.Of(role) }, cancellationToken);
        return true;
    }

    public async Task<bool> ChangePasswordAsync(
        IStoreSession session, long id, string oldStamp, string passwordHash, string newStamp, CancellationToken cancellationToken)
    {
        var args = new { id, old_stamp = oldStamp, password_hash = passwordHash, new_stamp = newStamp };
        return await session.Db().ExecuteAsync(UpdatePassword, args, cancellationToken) == 1;
    }

    private static async Task<User?> ReadAsync(DbSession db, string sql, object args, CancellationToken cancellationToken)
    {
        var rows = await db.QueryAsync<Row>(sql, args, cancellationToken);
        if (rows.Count == 0)
            return null;
        var row = rows[0];
        return new User(
            row.Id, row.UserName, row.DisplayName, row.PasswordHash, row.SecurityStamp, row.BranchId, row.BranchCode, row.BranchPath,
            row.Disabled != 0, row.Demo != 0, [.. rows.Select(r => r.RoleCode).OfType<string>().Select(EnumCode.Parse<Role>)]);
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string UserName { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string PasswordHash { get; init; } = "";

        public string SecurityStamp { get; init; } = "";

        public long BranchId { get; init; }

        public string BranchCode { get; init; } = "";

        public string BranchPath { get; init; } = "";

        public int Disabled { get; init; }

        public int Demo { get; init; }

        public string? RoleCode { get; init; }
    }
}
