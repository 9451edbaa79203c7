using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Settings;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Sessions;

public sealed class WriteOnceTests
{
    private static readonly SettingStore Settings = new();

    [Theory, Engines]
    public async Task WriteOnceAsync_FiftyCallsWithOneKey_RunsOnceAndReplaysTheRest(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var runs = 0;
        var key = Key("a", "body");

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => db.Database.WriteOnceAsync<Answer>(
            key,
            async session =>
            {
                await Settings.SetAsync(session, "runs", $"{Interlocked.Increment(ref runs)}", default);
                return new Answer(session.NextId(), "好");
            },
            default))));

        runs.ShouldBe(1);
        results.Count(r => r is { IsSuccess: true, Replayed: false }).ShouldBe(1);
        results.Count(r => r.Replayed).ShouldBe(49);
        results.Select(r => r.Value).Distinct().ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task WriteOnceAsync_SameKeyWithAnotherBody_IsRefused(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await db.Database.WriteOnceAsync<Answer>(Key("a", "body"), _ => Succeed(1), default);

        var second = await db.Database.WriteOnceAsync<Answer>(Key("a", "other"), _ => Succeed(2), default);

        second.Refusal.ShouldNotBeNull().Code.ShouldBe("idempotency-key-reused");
        second.Refusal.Kind.ShouldBe(RefusalKind.KeyReused);
    }

    [Theory, Engines]
    public async Task WriteOnceAsync_Refusal_LeavesNothingAndIsNotStored(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var key = Key("a", "body");

        var refused = await db.Database.WriteOnceAsync<Answer>(
            key,
            async session =>
            {
                await Settings.SetAsync(session, "half", "written", default);
                return Refusal.Conflict("no");
            },
            default);
        var settings = await db.ScalarAsync<long>("SELECT COUNT(*) FROM setting");
        var again = await db.Database.WriteOnceAsync<Answer>(key, _ => Succeed(7), default);

        refused.Refusal.ShouldNotBeNull().Code.ShouldBe("no");
        settings.ShouldBe(0);
        again.Replayed.ShouldBeFalse();
        again.Value.ShouldBe(new Answer(7, "好"));
    }

    [Theory, Engines]
    public async Task WriteOnceAsync_SameKeyOfAnotherUserOrOperation_RunsByItself(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await db.Database.WriteOnceAsync<Answer>(Key("a", "body"), _ => Succeed(1), default);

        var otherUser = await db.Database.WriteOnceAsync<Answer>(Key("a", "body") with { UserId = 99 }, _ => Succeed(2), default);
        var otherOperation = await db.Database.WriteOnceAsync<Answer>(Key("a", "body") with { Operation = "pay" }, _ => Succeed(3), default);

        otherUser.Value!.Id.ShouldBe(2);
        otherOperation.Value!.Id.ShouldBe(3);
    }

    private static RequestKey Key(string key, string body) => RequestKey.For(Actor.System, "reserve", key, new { body });

    private static Task<Result<Answer>> Succeed(long id) => Task.FromResult<Result<Answer>>(new Answer(id, "好"));

    private sealed record Answer(long Id, string Text);
}
