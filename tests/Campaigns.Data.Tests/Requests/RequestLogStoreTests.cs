using Campaigns.Application.Actors;
using Campaigns.Application.Requests.Prune;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Requests;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Data.Tests.Requests;

public sealed class RequestLogStoreTests
{
    [Theory, Engines]
    public async Task Prune_AfterSevenDays_ForgetsTheAnswer(TestEngine engine)
    {
        var clock = new FakeClock();
        await using var db = await TestDatabase.CreateAsync(engine, clock.TimeProvider);
        var prune = new PruneRequestsUseCase(db.Database, new RequestLogStore(), clock.TimeProvider);
        await AskAsync(db);

        clock.Advance(PruneRequestsUseCase.Kept);
        (await prune.ExecuteAsync(Actor.System, default)).Value!.Deleted.ShouldBe(0);
        (await AskAsync(db)).Replayed.ShouldBeTrue();

        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await prune.ExecuteAsync(Actor.System, default)).Value!.Deleted.ShouldBe(1);
        (await AskAsync(db)).Replayed.ShouldBeFalse();
    }

    [Fact]
    public async Task Prune_ByAClerk_IsForbidden()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        var prune = new PruneRequestsUseCase(db.Database, new RequestLogStore(), TimeProvider.System);

        (await prune.ExecuteAsync(People.Clerk, default)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static Task<Result<Done>> AskAsync(TestDatabase db) => db.Database.WriteOnceAsync<Done>(
        RequestKey.For(Actor.System, "ask", "key", "body"), _ => Task.FromResult<Result<Done>>(Done.Value), default);
}
