using Campaigns.Api.Tests.Support;
using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Data.Directory;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;

namespace Campaigns.Api.Tests.Directory;

public sealed class DirectoryStoreTests
{
    private static readonly MemberFilter All = new("/65/", new DateOnly(2026, 11, 1), null, null, null, null, 0, 51);

    [Theory, Engines]
    public async Task Branches_OnEveryEngine_AreFoundByCodeIdAndSubtree(TestEngine engine)
    {
        await using var db = await ProvinceAsync(engine);
        var store = new BranchStore();
        var county = await ReadAsync(db, s => store.FindAsync(s, "650101", CancellationToken.None));
        county.ShouldBe(new Branch(3, "650101", "机构650101", BranchKind.County, "6501", "/65/6501/650101/"));
        county!.Lineage.ShouldBe(["65", "6501", "650101"]);
        (await ReadAsync(db, s => store.FindAsync(s, 1, CancellationToken.None)))!.ParentCode.ShouldBeNull();
        (await ReadAsync(db, s => store.FindAsync(s, "nowhere", CancellationToken.None))).ShouldBeNull();
        (await ReadAsync(db, s => store.ListUnderAsync(s, "/65/6502/", CancellationToken.None))).Select(b => b.Id).ShouldBe([5, 6, 7]);
        (await ReadAsync(db, s => store.ListUnderAsync(s, "/", CancellationToken.None))).Count.ShouldBe(7);
        (await ReadAsync(db, s => store.LineageAsync(s, county.Path, CancellationToken.None))).Select(b => b.Id).ShouldBe([1, 2, 3]);
    }

    [Theory, Engines]
    public async Task Members_EveryFilter_FitsOnEveryEngine(TestEngine engine)
    {
        await using var db = await ProvinceAsync(engine);
        (await IdsAsync(db, All)).ShouldBe([101, 102, 103, 201, 202, 203]);
        (await IdsAsync(db, All with { ScopePath = "/65/6502/" })).ShouldBe([201, 202, 203]);
        (await IdsAsync(db, All with { AfterId = 102, RowsToRead = 2 })).ShouldBe([103, 201]);
        (await IdsAsync(db, All with { NamePrefix = "会员10" })).ShouldBe([101, 102, 103]);
        (await IdsAsync(db, All with { NamePrefix = "会员10", Tier = Tier.Gold, ManagerId = 11 })).ShouldBe([102]);
    }

    [Theory, Engines]
    public async Task Members_ByPhone_IsWhoHasTheNumberOnThatDay(TestEngine engine)
    {
        await using var db = await ProvinceAsync(engine);
        var number = Province.PhoneOf(202);
        (await IdsAsync(db, All with { Phone = number })).ShouldBe([202]);
        (await IdsAsync(db, All with { Phone = number, Today = new DateOnly(2025, 12, 31) })).ShouldBe([101]);
        (await IdsAsync(db, All with { Phone = number, Today = new DateOnly(2009, 12, 31) })).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<long>> IdsAsync(TestDatabase db, MemberFilter filter) =>
        (await ReadAsync(db, s => new MemberListStore().ListAsync(s, filter, CancellationToken.None))).Select(m => m.Id);

    private static Task<T> ReadAsync<T>(TestDatabase db, Func<IStoreSession, Task<T>> read) => db.Database.ReadAsync(read, CancellationToken.None);

    private static async Task<TestDatabase> ProvinceAsync(TestEngine engine)
    {
        var db = await TestDatabase.CreateAsync(engine);
        await Province.AddBranchesAsync(db);
        await Province.AddMembersAsync(db);
        return db;
    }
}
