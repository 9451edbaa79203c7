using Campaigns.Data.Jobs;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Jobs;

public sealed class DemoDateStoreTests
{
    [Theory, Engines]
    public async Task CampaignDates_StartsAndDaysAfterTheLast_AreBetweenTheTwo(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await AddAsync(db, 1, "2026-11-01", "2026-11-30");
        await AddAsync(db, 2, "2026-12-24", null);
        await AddAsync(db, 3, "2027-01-02", "2027-02-01");

        var dates = await db.Database.ReadAsync(
            s => new DemoDateStore().CampaignDatesAsync(s, new(2026, 11, 1), new(2027, 1, 1), default), default);

        dates.Order().ShouldBe([new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 24)]);
    }

    [Theory, Engines]
    public async Task ReleaseDays_NoCampaign_IsEmpty(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        (await db.Database.ReadAsync(s => new DemoDateStore().ReleaseDaysAsync(s, default), default)).ShouldBeEmpty();
    }

    private static Task<int> AddAsync(TestDatabase db, long id, string starts, string? ends) => db.ExecuteAsync(
        """
        INSERT INTO campaign (id, code, name, state, starts_on, ends_on, contract_kind, version)
        VALUES (:id, :code, 'x', 'draft', :starts, :ends, 'prepaid-gift', 1)
        """,
        new { id, code = $"C{id}", starts, ends });
}
