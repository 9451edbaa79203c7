using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;

namespace Campaigns.Application.Tests.Campaigns;

/// <summary>Branches, users and gift items planted into an empty database, and members as a test asks for them.</summary>
internal static class Province
{
    public const long North = 11;
    public const long South = 12;
    public const long East = 13;
    public const long NorthTown = 21;
    public const long NorthVillage = 22;
    public const long SouthTown = 23;
    public const long EastTown = 24;

    private const string Branch =
        "INSERT INTO branch (id, code, name, kind, parent_id, path) VALUES (:id, :code, :name, :kind, :parent, :path)";

    public static async Task PlantAsync(TestDatabase db)
    {
        await db.ExecuteAsync(Branch, new { id = 10L, code = "65", name = "Region", kind = "region", parent = (long?)null, path = "/65/" });
        await db.ExecuteAsync(Branch, new[]
        {
            Node(North, "6501", "North", "prefecture", 10, "/65/6501/"),
            Node(South, "6502", "South", "prefecture", 10, "/65/6502/"),
            Node(East, "6503", "East", "prefecture", 10, "/65/6503/"),
            Node(NorthTown, "650101", "North Town", "county", North, "/65/6501/650101/"),
            Node(NorthVillage, "650102", "North Village", "county", North, "/65/6501/650102/"),
            Node(SouthTown, "650201", "South Town", "county", South, "/65/6502/650201/"),
            Node(EastTown, "650301", "East Town", "county", East, "/65/6503/650301/"),
            Node(31, "650101A", "Hall A", "hall", NorthTown, "/65/6501/650101/650101A/"),
        });
        await db.ExecuteAsync(
            """
            INSERT INTO app_user (id, user_name, display_name, password_hash, security_stamp, branch_id)
            VALUES (:UserId, :UserName, :DisplayName, 'none', 'none', :BranchId)
            """,
            CampaignWorld.Everybody.Select(a => new { a.UserId, a.UserName, a.DisplayName, a.BranchId }));
        await db.ExecuteAsync("INSERT INTO gift_item (id, code, name, kind, source, needs_stamp) VALUES (1, 'voucher', 'Voucher', 'voucher', 'printed', 1)");
    }

    /// <summary>So many members of a county, ids from <paramref name="firstId"/> on.</summary>
    public static Task PlantMembersAsync(TestDatabase db, long firstId, int count, long countyId, Tier tier, MemberStatus status = MemberStatus.Active) =>
        db.ExecuteAsync(
            """
            INSERT INTO member (id, name, tier, status, county_id, on_net_on, arpu_fen, in_arrears, facts_at)
            VALUES (:id, 'M', :tier, :status, :countyId, '2020-01-01', 5000, 0, 0)
            """,
            Enumerable.Range(0, count).Select(i => new { id = firstId + i, tier = EnumCode.Of(tier), status = EnumCode.Of(status), countyId }));

    private static object Node(long id, string code, string name, string kind, long parent, string path) =>
        new { id, code, name, kind, parent = (long?)parent, path };
}
