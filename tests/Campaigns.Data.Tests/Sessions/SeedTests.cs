using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Data.Tests.Sessions;

public sealed class SeedTests
{
    [Theory, Engines]
    public async Task World_MembersContractsAndSerials_FitTheSchema(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var seed = await Seed.WorldAsync(db);

        var member = await seed.MemberAsync(Tier.Diamond, phone: "18609910001");
        await seed.ContractAsync(member, "contract-plan", "合约计划", new DateOnly(2027, 3, 31));
        var card = await seed.RechargeCardAsync();
        var serials = await seed.SerialsAsync(card, Places.Hall111, 5000, 3, "0098");

        serials.ShouldBe(["0098", "0099", "0100"]);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_serial WHERE keeper_id = :id", new { id = Places.Hall111.Id })).ShouldBe(3);
        (await db.ScalarAsync<DateOnly>("SELECT ends_on FROM contract")).ShouldBe(new DateOnly(2027, 3, 31));
        (await db.QueryAsync<string>("SELECT path FROM branch WHERE path >= '/65/6501/' AND path < '/65/65010' ORDER BY path")).Count.ShouldBe(6);
    }
}
