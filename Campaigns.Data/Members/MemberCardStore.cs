using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Members;

/// <inheritdoc cref="IMemberCardStore"/>
public sealed class MemberCardStore : IMemberCardStore
{
    private const string Select = """
        SELECT m.name, b.name county_name, r.code manager_code
        FROM member m JOIN branch b ON b.id = m.county_id LEFT JOIN retention_manager r ON r.id = m.manager_id
        WHERE m.id = :memberId
        """;

    public async Task<MemberCard> FindAsync(IStoreSession session, long memberId, CancellationToken cancellationToken)
    {
        var row = await session.Db().FirstOrDefaultAsync<Row>(Select, new { memberId }, cancellationToken)
            ?? throw new InvalidOperationException($"there is no member {memberId}");
        return new MemberCard { Name = row.Name, CountyName = row.CountyName, ManagerCode = row.ManagerCode };
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string CountyName { get; init; } = "";

        public string? ManagerCode { get; init; }
    }
}
