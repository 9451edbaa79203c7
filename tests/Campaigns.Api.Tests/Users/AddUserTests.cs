using Campaigns.Api.Tests.Support;
using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Users.Add;
using Campaigns.Data.Auditing;
using Campaigns.Data.Directory;
using Campaigns.Data.Users;
using Campaigns.Jobs.Security;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;

namespace Campaigns.Api.Tests.Users;

public sealed class AddUserTests
{
    private static readonly AddUserCommand Good = new("li.na", "李娜", "long enough", [Role.Clerk, Role.Manager], "650101");

    [Theory, Engines]
    public async Task ExecuteAsync_GoodUser_IsKeptWithRolesBranchAndAudit(TestEngine engine)
    {
        await using var db = await ProvinceAsync(engine);
        var result = await UseCase(db).ExecuteAsync(Actor.System, Good, CancellationToken.None);
        var id = result.Value.ShouldNotBeNull().Id;
        var user = await db.Database.ReadAsync(s => new UserStore().FindAsync(s, "li.na", CancellationToken.None), CancellationToken.None);
        user.ShouldNotBeNull().Id.ShouldBe(id);
        user.Roles.ShouldBe([Role.Clerk, Role.Manager]);
        (user.DisplayName, user.BranchCode, user.BranchPath, user.Demo, user.Disabled).ShouldBe(("李娜", "650101", "/65/6501/650101/", false, false));
        new PasswordHasher().Verify(user.PasswordHash, "long enough").ShouldBeTrue();
        var audit = await db.QueryAsync<string>("SELECT after_json FROM audit_record WHERE action = 'add-user' AND subject_id = :id", new { id });
        audit.ShouldBe(["""{"roles":["clerk","manager"],"branchId":3}"""]);
    }

    [Theory, Engines]
    public async Task ExecuteAsync_NameTaken_IsRefusedAndLeavesNothing(TestEngine engine)
    {
        await using var db = await ProvinceAsync(engine);
        (await UseCase(db).ExecuteAsync(Actor.System, Good, CancellationToken.None)).IsSuccess.ShouldBeTrue();
        var again = await UseCase(db).ExecuteAsync(Actor.System, Good with { DisplayName = "另一人" }, CancellationToken.None);
        again.Refusal?.Code.ShouldBe("user-name-taken");
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM app_user")).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task ChangePasswordAsync_StampChangedMeanwhile_ChangesNothing(TestEngine engine)
    {
        await using var db = await ProvinceAsync(engine);
        var id = (await UseCase(db).ExecuteAsync(Actor.System, Good, CancellationToken.None)).Value!.Id;
        await db.Database.WriteAsync<Done>(
            async s =>
            {
                (await new UserStore().ChangePasswordAsync(s, id, "older", "hash", "new", CancellationToken.None)).ShouldBeFalse();
                return Done.Value;
            },
            CancellationToken.None);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM app_user WHERE password_hash = 'hash'")).ShouldBe(0);
    }

    public static TheoryData<string, Func<AddUserCommand, AddUserCommand>> Wrong => new()
    {
        { "userName", c => c with { UserName = "Li Na" } },
        { "userName", c => c with { UserName = "x" } },
        { "displayName", c => c with { DisplayName = " " } },
        { "displayName", c => c with { DisplayName = new string('娜', 101) } },
        { "password", c => c with { Password = "seven77" } },
        { "password", c => c with { Password = new string('x', 129) } },
        { "roles", c => c with { Roles = [] } },
        { "roles", c => c with { Roles = [Role.Clerk, Role.Clerk] } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task ExecuteAsync_WrongField_NamesIt(string field, Func<AddUserCommand, AddUserCommand> change)
    {
        await using var db = await ProvinceAsync(TestEngine.Sqlite);
        var result = await UseCase(db).ExecuteAsync(Actor.System, change(Good), CancellationToken.None);
        result.Refusal.ShouldNotBeNull().Errors.Single().Field.ShouldBe(field);
    }

    [Fact]
    public async Task ExecuteAsync_BranchUnknownOrOutsideTheSubtree_IsAbsent()
    {
        await using var db = await ProvinceAsync(TestEngine.Sqlite);
        var administrator = new Actor(7, "admin", "管理员", [Role.Administrator], 5, "6502", "/65/6502/");
        (await UseCase(db).ExecuteAsync(administrator, Good, CancellationToken.None)).Refusal?.Code.ShouldBe("branch-unknown");
        var nowhere = await UseCase(db).ExecuteAsync(Actor.System, Good with { BranchCode = "nowhere" }, CancellationToken.None);
        nowhere.Refusal?.Kind.ShouldBe(RefusalKind.Absent);
    }

    [Theory]
    [InlineData(Role.Supervisor, false)]
    [InlineData(Role.Administrator, true)]
    public async Task ExecuteAsync_RoleOrDemoNotAllowed_IsForbidden(Role role, bool demo)
    {
        await using var db = await ProvinceAsync(TestEngine.Sqlite);
        var actor = new Actor(7, "somebody", "某人", [role], 1, "65", "/65/");
        var result = await UseCase(db).ExecuteAsync(actor, Good with { Demo = demo }, CancellationToken.None);
        result.Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static AddUserUseCase UseCase(TestDatabase db) =>
        new(db.Database, new UserStore(), new BranchStore(), new AuditStore(), new PasswordHasher(), new FakeClock());

    private static async Task<TestDatabase> ProvinceAsync(TestEngine engine)
    {
        var db = await TestDatabase.CreateAsync(engine);
        await Province.AddBranchesAsync(db);
        return db;
    }
}
