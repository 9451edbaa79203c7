using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Directory;

/// <inheritdoc/>
public sealed class MemberListStore : IMemberListStore
{
    private const string Columns = """
        SELECT m.id AS Id, m.name AS Name, m.tier AS Tier, m.status AS Status, c.code AS CountyCode, c.name AS CountyName,
               r.code AS ManagerCode, r.name AS ManagerName, m.arpu_fen AS ArpuFen, m.warning_flags AS WarningFlags,
               (SELECT MAX(p.phone) FROM member_phone p
                WHERE p.member_id = m.id AND p.from_on <= :today AND (p.to_on IS NULL OR p.to_on >= :today)) AS Phone
        FROM member m
        JOIN branch c ON c.id = m.county_id
        LEFT JOIN retention_manager r ON r.id = m.manager_id
        WHERE m.id > :after_id
        """;

    // A county's members are few enough to be found by county and sorted.
    private const string InCounty = """

          AND c.path >= :from_path AND c.path < :before_path
        """;

    // A larger subtree is walked in the order of ids (or by the index of another filter) until the page is full. The sum keeps the county's
    // index out of it: by county the whole subtree would have to be read and sorted for each page.
    private const string InSubtree = """

          AND m.county_id + 0 IN (SELECT b.id FROM branch b WHERE b.path >= :from_path AND b.path < :before_path)
        """;

    // By a subquery, so that the few members who ever had the number are found first.
    private const string WithPhone = """

          AND m.id IN (
            SELECT q.member_id FROM member_phone q
            WHERE q.phone = :phone AND q.from_on <= :today AND (q.to_on IS NULL OR q.to_on >= :today))
        """;

    private const string WithName = """

          AND m.name >= :from_name AND m.name < :before_name
        """;

    private const string WithManager = """

          AND m.manager_id = :manager_id
        """;

    private const string WithTier = """

          AND m.tier = :tier
        """;

    private const string InOrder = """

        ORDER BY m.id
        """;

    // Behind every text that begins with the prefix, in binary order.
    private const string LastCharacter = "\U0010FFFF";

    public async Task<IReadOnlyList<ListedMember>> ListAsync(IStoreSession session, MemberFilter filter, CancellationToken cancellationToken)
    {
        var sql = Columns
            + (IsCounty(filter.ScopePath) ? InCounty : InSubtree)
            + (filter.Phone is null ? "" : WithPhone)
            + (filter.NamePrefix is null ? "" : WithName)
            + (filter.ManagerId is null ? "" : WithManager)
            + (filter.Tier is null ? "" : WithTier)
            + InOrder;
        var args = new
        {
            today = Dates.Text(filter.Today), after_id = filter.AfterId, from_path = filter.ScopePath,
            before_path = PathRange.End(filter.ScopePath), phone = filter.Phone, from_name = filter.NamePrefix,
            before_name = filter.NamePrefix + LastCharacter, manager_id = filter.ManagerId,
            tier = filter.Tier is { } tier ? EnumCode.Of(tier) : null, limit = filter.RowsToRead,
        };
        var db = session.Db();
        var rows = await db.QueryAsync<Row>(db.Dialect.Limit(sql), args, cancellationToken);
        return [.. rows.Select(r => r.ToMember(filter.Phone))];
    }

    /// <summary>Region, prefecture, county: the third level, or a hall below it.</summary>
    private static bool IsCounty(string path) => path.Count(c => c == '/') > 3;

    private sealed class Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string? Phone { get; init; }

        public string Tier { get; init; } = "";

        public string Status { get; init; } = "";

        public string CountyCode { get; init; } = "";

        public string CountyName { get; init; } = "";

        public string? ManagerCode { get; init; }

        public string? ManagerName { get; init; }

        public long ArpuFen { get; init; }

        public string? WarningFlags { get; init; }

        /// <param name="asked">The number that was searched for, when there was one.</param>
        public ListedMember ToMember(string? asked) => new(
            Id, Name, asked ?? Phone, EnumCode.Parse<Tier>(Tier), EnumCode.Parse<MemberStatus>(Status), CountyCode, CountyName, ManagerCode, ManagerName,
            ArpuFen, WarningFlags?.Split(',') ?? []);
    }
}
