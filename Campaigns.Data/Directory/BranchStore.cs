using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Directory;

/// <inheritdoc/>
public sealed class BranchStore : IBranchStore
{
    private const string Columns = """
        SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, p.code AS ParentCode, b.path AS Path
        FROM branch b
        LEFT JOIN branch p ON p.id = b.parent_id
        """;

    private const string ByCode = Columns + """

        WHERE b.code = :code
        """;

    private const string ById = Columns + """

        WHERE b.id = :id
        """;

    private const string Under = Columns + """

        WHERE b.path >= :from_path AND b.path < :before_path
        ORDER BY b.path
        """;

    public async Task<Branch?> FindAsync(IStoreSession session, string code, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<Row>(ByCode, new { code }, cancellationToken))?.ToBranch();

    public async Task<Branch?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<Row>(ById, new { id }, cancellationToken))?.ToBranch();

    public async Task<IReadOnlyList<Branch>> ListUnderAsync(IStoreSession session, string path, CancellationToken cancellationToken)
    {
        var args = new { from_path = path, before_path = PathRange.End(path) };
        var rows = await session.Db().QueryAsync<Row>(Under, args, cancellationToken);
        return [.. rows.Select(r => r.ToBranch())];
    }

    public async Task<IReadOnlyList<Branch>> LineageAsync(IStoreSession session, string path, CancellationToken cancellationToken)
    {
        var lineage = new List<Branch>();
        foreach (var code in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (await FindAsync(session, code, cancellationToken) is { } branch)
                lineage.Add(branch);
        }

        return lineage;
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? ParentCode { get; init; }

        public string Path { get; init; } = "";

        public Branch ToBranch() => new(Id, Code, Name, EnumCode.Parse<BranchKind>(Kind), ParentCode, Path);
    }
}
