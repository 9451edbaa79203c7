using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Engines;

namespace Campaigns.TestKit.World;

/// <summary>
/// Puts a small world into a test's database, row by row, past the use cases: branches and books of <see cref="Places"/>, the users of
/// <see cref="People"/>, a retention manager per county; then members, contracts and gifts as a test asks for them.
/// </summary>
public sealed partial class Seed
{
    private readonly TestDatabase _db;
    private int _phones;

    private Seed(TestDatabase db) => _db = db;

    /// <summary>The first open month of every book: that of <see cref="FakeClock"/>'s first day.</summary>
    public static Period FirstOpenMonth { get; } = Period.Of(2026, 11);

    /// <summary>The retention manager of a county.</summary>
    public static long ManagerOf(Place county) => county.Id + 200;

    /// <summary>Inserts branches, books, users and managers.</summary>
    public static async Task<Seed> WorldAsync(TestDatabase db)
    {
        var seed = new Seed(db);
        foreach (var place in Places.All)
            await seed.AddAsync(place);
        foreach (var person in People.All)
            await seed.AddAsync(person);
        return seed;
    }

    /// <summary>A member of the club with a phone number of their own, active and long on the net unless told otherwise.</summary>
    public async Task<SeededMember> MemberAsync(
        Tier tier = Tier.Gold, Place? county = null, string? phone = null, MemberStatus status = MemberStatus.Active, bool inArrears = false, bool managed = true)
    {
        county ??= Places.County11;
        phone ??= $"1860991{Interlocked.Increment(ref _phones):0000}";
        var id = await _db.Database.LeaseAsync(2, default);
        await _db.ExecuteAsync(
            """
            INSERT INTO member (id, name, tier, status, county_id, manager_id, on_net_on, arpu_fen, in_arrears, facts_at)
            VALUES (:id, :name, :tier, :status, :countyId, :managerId, '2020-01-01', 8000, :inArrears, 0)
            """,
            new
            {
                id,
                name = $"会员{id}",
                tier = EnumCode.Of(tier),
                status = EnumCode.Of(status),
                countyId = county.Id,
                managerId = managed ? ManagerOf(county) : (long?)null,
                inArrears,
            });
        await _db.ExecuteAsync(
            "INSERT INTO member_phone (id, member_id, phone, from_on) VALUES (:phoneId, :id, :phone, '2020-01-01')", new { phoneId = id + 1, id, phone });
        return new SeededMember(id, phone, tier, county);
    }

    /// <summary>A contract that binds a member from long ago to <paramref name="endsOn"/>, or until further notice.</summary>
    public async Task<long> ContractAsync(SeededMember member, string kind, string name, DateOnly? endsOn = null)
    {
        var id = await _db.Database.LeaseAsync(1, default);
        await _db.ExecuteAsync(
            """
            INSERT INTO contract (id, member_id, kind, name, starts_on, ends_on)
            VALUES (:id, :memberId, :kind, :name, '2020-01-01', :endsOn)
            """,
            new { id, memberId = member.Id, kind, name, endsOn });
        return id;
    }

    private async Task AddAsync(Place place)
    {
        await _db.ExecuteAsync(
            "INSERT INTO branch (id, code, name, kind, parent_id, path) VALUES (:id, :code, :name, :kind, :parentId, :path)",
            new { id = place.Id, code = place.Code, name = place.Name, kind = place.Kind, parentId = place.Parent?.Id, path = place.Path });
        if (place.Kind == "prefecture")
            await _db.ExecuteAsync("INSERT INTO book (id, open_from_month) VALUES (:id, :month)", new { id = place.Id, month = FirstOpenMonth });
        if (place.Kind == "county")
        {
            await _db.ExecuteAsync(
                "INSERT INTO retention_manager (id, code, name, county_id) VALUES (:id, :code, :name, :countyId)",
                new { id = ManagerOf(place), code = $"M{place.Code}", name = $"{place.Name}维系经理", countyId = place.Id });
        }
    }

    private async Task AddAsync(Application.Actors.Actor person)
    {
        await _db.ExecuteAsync(
            """
            INSERT INTO app_user (id, user_name, display_name, password_hash, security_stamp, branch_id)
            VALUES (:id, :name, :name, 'none', 'stamp', :branchId)
            """,
            new { id = person.UserId, name = person.UserName, branchId = person.BranchId });
        await _db.ExecuteAsync(
            "INSERT INTO user_role (user_id, role_code) VALUES (:id, :role)", new { id = person.UserId, role = EnumCode.Of(person.Roles[0]) });
    }
}

/// <summary>A member a test put in.</summary>
public sealed record SeededMember(long Id, string Phone, Tier Tier, Place County);
