using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Data.Settings;
using Campaigns.TestKit.Engines;
using Shared;

namespace Campaigns.Data.Tests.Sessions;

/// <summary>What only happens with several writers at once.</summary>
public sealed class ServerContentionTests
{
    [RequiresFact("postgresql")]
    public async Task WriteOnceAsync_FirstStillRunningAfterTheLockWait_IsInProgress()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        await using var impatient = await DatabaseOpening.OpenAsync(
            db.Settings with { LockWait = TimeSpan.FromMilliseconds(50) }, migrate: false, TimeProvider.System, default);
        var key = RequestKey.For(Actor.System, "pay", "key", "body");
        var running = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var first = db.Database.WriteOnceAsync<Done>(
            key,
            async _ =>
            {
                running.SetResult();
                await release.Task;
                return Done.Value;
            },
            default);
        await running.Task;

        var second = await impatient.WriteOnceAsync<Done>(key, _ => throw new InvalidOperationException("ran twice"), default);
        release.SetResult();

        second.Refusal.ShouldNotBeNull().Code.ShouldBe("request-in-progress");
        (await first).IsSuccess.ShouldBeTrue();
    }

    [RequiresFact("postgresql")]
    public async Task WriteAsync_Deadlock_IsRepeatedAndBothSucceed()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        var settings = new SettingStore();
        await db.ExecuteAsync("INSERT INTO setting (name, setting_value) VALUES (:name, '0')", new[] { new { name = "a" }, new { name = "b" } });
        using var bothHold = new CountdownEvent(2);
        var attempts = 0;

        var results = await Task.WhenAll(Cross("a", "b"), Cross("b", "a"));

        results.ShouldAllBe(r => r.IsSuccess);
        attempts.ShouldBe(3);

        Task<Result<Done>> Cross(string first, string second) => Task.Run(() => db.Database.WriteAsync<Done>(
            async session =>
            {
                Interlocked.Increment(ref attempts);
                await settings.SetAsync(session, first, first, default);
                if (!bothHold.IsSet)
                {
                    bothHold.Signal();
                    bothHold.Wait();
                }

                await settings.SetAsync(session, second, first, default);
                return Done.Value;
            },
            default));
    }
}
