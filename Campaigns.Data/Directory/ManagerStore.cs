using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Directory;

/// <inheritdoc/>
public sealed class ManagerStore : IManagerStore
{
    private const string Columns = """
        SELECT m.id AS Id, m.code AS Code, m.name AS Name, b.code AS CountyCode, b.path AS CountyPath
        FROM retention_manager m
        JOIN branch b ON b.id = m.county_id
        """;

    private const string ByCode = Columns + """

        WHERE m.code = :code
        """;

    private const string Under = Columns + """

        WHERE b.path >= :from_path AND b.path < :before_path
        ORDER BY m.code
        """;

    public async Task<RetentionManager?> FindAsync(IStoreSession session, string code, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<Row>(ByCode, new { code }, cancellationToken))?.ToManager();

    public async Task<IReadOnlyList<RetentionManager>> ListUnderAsync(IStoreSession session, string path, CancellationToken cancellationToken)
    {
        var args = new { from_path = path, before_path = PathRange.End(path) };
        var rows = await session.Db().QueryAsync<Row>(Under, args, cancellationToken);
        return [.. rows.Select(r => r.ToManager())];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string CountyCode { get; init; } = "";

        public string CountyPath { get; init; } = "";

        public RetentionManager ToManager() => new(Id, Code, Name, CountyCode, CountyPath);
    }
}
