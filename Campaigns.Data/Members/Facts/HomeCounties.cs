using Campaigns.Data.Sessions;

namespace Campaigns.Data.Members.Facts;

/// <summary>Where members live; every member of a county shares one.</summary>
/// <param name="AncestorIds">County, prefecture, region.</param>
/// <param name="Codes">From the region down.</param>
internal sealed record HomeCounty(string Path, IReadOnlyList<long> AncestorIds, IReadOnlyList<string> Codes);

/// <summary>The counties met so far, each read once.</summary>
internal sealed class HomeCounties(DbSession db)
{
    private const string CountySql = """
        SELECT c.path AS Path, p.id AS PrefectureId, r.id AS RegionId
        FROM branch c
        JOIN branch p ON p.id = c.parent_id
        JOIN branch r ON r.id = p.parent_id
        WHERE c.id = :county
        """;

    private readonly Dictionary<long, HomeCounty> _counties = [];

    public HomeCounty this[long countyId] => _counties[countyId];

    /// <exception cref="InvalidOperationException">A member's home is no county of the tree, which no import writes.</exception>
    public async Task LearnAsync(List<MemberRecord> members, CancellationToken cancellationToken)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var county = members[i].CountyId;
            if (_counties.ContainsKey(county))
                continue;
            var row = await db.FirstOrDefaultAsync<Row>(CountySql, new { county }, cancellationToken)
                ?? throw new InvalidOperationException($"branch {county}, the home of member {members[i].Id}, is no county");
            _counties.Add(county, new HomeCounty(
                row.Path, [county, row.PrefectureId, row.RegionId], row.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    private sealed class Row
    {
        public string Path { get; init; } = "";

        public long PrefectureId { get; init; }

        public long RegionId { get; init; }
    }
}
