using Campaigns.Application.Results;
using Campaigns.Data.Sessions;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Faults;

/// <summary>The disk fills up in the middle of the counter's work: the step under way is not done at all, and can be done again with its key.</summary>
public sealed class DiskFullTests
{
    private const int MostCustomers = 200;
    private const int Plenty = 1_000_000;

    [Fact]
    public async Task Enrolments_UntilTheDiskIsFull_EndWithNothingHalfDone()
    {
        await using var carrier = await Carrier.OpenAsync(TestEngine.Sqlite);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var members = new List<SeededMember>();
        for (var i = 0; i < MostCustomers; i++)
            members.Add(await carrier.Seed.MemberAsync(i % 2 == 0 ? Tier.Gold : Tier.Silver));
        await LimitAsync(carrier, await carrier.Db.ScalarAsync<int>("PRAGMA page_count") + 2);

        var served = 0;
        var full = await Should.ThrowAsync<DatabaseUnavailableException>(async () =>
        {
            for (; served < MostCustomers; served++)
                (await counter.TryReserveAsync(members[served], key: $"reserve-{served}")).IsSuccess.ShouldBeTrue();
        });

        full.Code.ShouldBe("database-full");
        (await carrier.Db.ScalarAsync<int>("SELECT COUNT(*) FROM enrolment")).ShouldBe(served);
        await carrier.AuditAsync();

        await LimitAsync(carrier, Plenty);
        var again = await counter.TryReserveAsync(members[served], key: $"reserve-{served}");
        again.Replayed.ShouldBeFalse();
        await counter.SignAsync(await counter.HandOverAsync(await counter.PayAsync(again.Value!)));
        (await carrier.Db.ScalarAsync<int>("SELECT COUNT(*) FROM enrolment")).ShouldBe(served + 1);
        await carrier.AuditAsync();
    }

    /// <summary>On the connection that writes: the limit is the connection's.</summary>
    private static Task LimitAsync(Carrier carrier, int pages) => carrier.Db.Database.WriteAsync<Done>(
        async session =>
        {
            await ((DbSession)session).ScalarAsync<long>($"PRAGMA max_page_count = {pages}", null, default);
            return Done.Value;
        },
        default);
}
