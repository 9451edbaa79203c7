using Campaigns.TestKit.Engines;
using Dapper;
using Shared;

namespace Campaigns.Application.Tests.Posting;

/// <summary>Posting beside the counter. Only a server has two writers at once.</summary>
public sealed class PostingLockTests
{
    [RequiresFact("postgresql")]
    public async Task RunPeriod_EnrolmentBeingCancelled_WaitsAndPostsNothing()
    {
        await using var world = await SeededWorld.CreateAsync(TestEngine.Postgresql);
        var id = await world.Seed.AddAsync();
        await using var counter = await world.Db.ConnectAsync();
        await using var cancelling = await counter.BeginTransactionAsync();
        await counter.ExecuteAsync("SELECT id FROM member WHERE id = :member FOR UPDATE", new { member = id - 1 }, cancelling);

        var posting = Task.Run(() => world.PostAsync(2026, 11));
        while (!posting.IsCompleted && await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM pg_locks WHERE NOT granted") == 0)
            await Task.Yield();
        posting.IsCompleted.ShouldBeFalse("the counter has the member");
        await counter.ExecuteAsync("UPDATE enrolment SET state = 'cancelled' WHERE id = :id", new { id }, cancelling);
        await cancelling.CommitAsync();

        (await posting).Posted.ShouldBe(0);
        (await world.OutcomesAsync(id)).ShouldBeEmpty();
    }
}
