using Campaigns.Application.Actors;
using Campaigns.Application.Users.Add;
using Campaigns.TestKit.Engines;

namespace Campaigns.Api.Tests.Support;

/// <summary>
/// A small province: region 65 with prefectures 6501 and 6502, each with one county (…01) and one hall (…0101), a retention manager and three
/// members a county. Users by role, all with the password <see cref="Password"/>.
/// </summary>
internal static class Province
{
    public const string Password = "correct horse";

    /// <summary>User name, role, branch.</summary>
    public static readonly (string UserName, Role Role, string Branch)[] Users =
    [
        ("clerk", Role.Clerk, "65010101"), ("manager", Role.Manager, "650101"), ("supervisor", Role.Supervisor, "6501"),
        ("supervisor2", Role.Supervisor, "6502"), ("finance1", Role.BranchFinance, "6501"), ("hq", Role.HqOwner, "65"),
        ("finance", Role.HqFinance, "65"), ("auditor", Role.Auditor, "65"), ("admin", Role.Administrator, "65"),
    ];

    private static readonly (int Id, string Code, string Kind, int? Parent, string Path)[] Branches =
    [
        (1, "65", "region", null, "/65/"),
        (2, "6501", "prefecture", 1, "/65/6501/"), (3, "650101", "county", 2, "/65/6501/650101/"), (4, "65010101", "hall", 3, "/65/6501/650101/65010101/"),
        (5, "6502", "prefecture", 1, "/65/6502/"), (6, "650201", "county", 5, "/65/6502/650201/"), (7, "65020101", "hall", 6, "/65/6502/650201/65020101/"),
    ];

    public static async Task AddBranchesAsync(TestDatabase db)
    {
        foreach (var b in Branches)
        {
            await db.ExecuteAsync(
                "INSERT INTO branch (id, code, name, kind, parent_id, path) VALUES (:Id, :Code, :Name, :Kind, :Parent, :Path)",
                new { b.Id, b.Code, Name = $"机构{b.Code}", b.Kind, b.Parent, b.Path });
        }

        await db.ExecuteAsync("INSERT INTO retention_manager (id, code, name, county_id) VALUES (11, 'M1', '经理一', 3)");
        await db.ExecuteAsync("INSERT INTO retention_manager (id, code, name, county_id) VALUES (12, 'M2', '经理二', 6)");
    }

    public static async Task AddMembersAsync(TestDatabase db)
    {
        foreach (var (county, manager, first) in new[] { (3, 11, 101), (6, 12, 201) })
        {
            for (var i = 0; i < 3; i++)
                await AddMemberAsync(db, first + i, county, i == 2 ? null : manager, new[] { "silver", "gold", "diamond" }[i]);
        }
    }

    /// <summary>The number of member <paramref name="id"/>.</summary>
    public static string PhoneOf(int id) => $"18600000{id:000}";

    public static async Task AddUsersAsync(AddUserUseCase addUser)
    {
        foreach (var (userName, role, branch) in Users)
        {
            var command = new AddUserCommand(userName, $"用户{userName}", Password, [role], branch);
            (await addUser.ExecuteAsync(Actor.System, command, CancellationToken.None)).IsSuccess.ShouldBeTrue();
        }
    }

    private static async Task AddMemberAsync(TestDatabase db, int id, int county, int? manager, string tier)
    {
        await db.ExecuteAsync(
            """
            INSERT INTO member (id, name, tier, status, county_id, manager_id, on_net_on, arpu_fen, in_arrears, warning_flags, facts_at)
            VALUES (:id, :name, :tier, 'active', :county, :manager, '2015-01-01', 8800, 0, :flags, 0)
            """,
            new { id, name = $"会员{id}", tier, county, manager, flags = manager is null ? null : "falling-arpu,low-usage" });
        if (id != 101)
        {
            // Another member had the number until this year.
            await db.ExecuteAsync(
                "INSERT INTO member_phone (id, member_id, phone, from_on, to_on) VALUES (:id, 101, :phone, '2010-01-01', '2025-12-31')",
                new { id = 1000 + id, phone = PhoneOf(id) });
        }

        await db.ExecuteAsync(
            "INSERT INTO member_phone (id, member_id, phone, from_on, to_on) VALUES (:id, :id, :phone, '2026-01-01', NULL)",
            new { id, phone = PhoneOf(id) });
    }
}
