using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Data.Settings;
using Campaigns.TestKit.Engines;
using Dapper;
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
    public async Task WriteAsync_RowLockedBeyondTheWait_IsBusyUntilItIsFree()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        await using var impatient = await DatabaseOpening.OpenAsync(
            db.Settings with { LockWait = TimeSpan.FromMilliseconds(50) }, migrate: false, TimeProvider.System, default);
        var settings = new SettingStore();
        await db.ExecuteAsync("INSERT INTO setting (name, setting_value) VALUES ('a', '0')");
        await using var connection = await db.ConnectAsync();
        await using var holding = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("UPDATE setting SET setting_value = '1' WHERE name = 'a'", transaction: holding);

        (await WriteAsync()).Refusal.ShouldNotBeNull().Code.ShouldBe("database-busy");
        await holding.RollbackAsync();

        (await WriteAsync()).IsSuccess.ShouldBeTrue();

        Task<Result<Done>> WriteAsync() => impatient.WriteAsync<Done>(
            async session =>
            {
                await settings.SetAsync(session, "a", "2", default);
                return Done.Value;
            },
            default);
    }

    /// <summary>A serialization failure every time: repeated from the start, five times in all, then told as busy.</summary>
    [RequiresFact("postgresql")]
    public async Task WriteAsync_SerializationFailsEachTime_GivesUpAsBusy()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        await db.ExecuteAsync("INSERT INTO setting (name, setting_value) VALUES ('a', '0')");
        var attempts = 0;

        var result = await db.Database.WriteAsync<Done>(
            async session =>
            {
                attempts++;
                var own = session.Db();
                await own.ExecuteAsync("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", null, default);
                await own.ScalarAsync<string>("SELECT setting_value FROM setting WHERE name = 'a'", null, default);
                await db.ExecuteAsync("UPDATE setting SET setting_value = setting_value || '1' WHERE name = 'a'");
                await own.ExecuteAsync("UPDATE setting SET setting_value = 'mine' WHERE name = 'a'", null, default);
                return Done.Value;
            },
            default);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("database-busy");
        attempts.ShouldBe(5);
        (await db.ScalarAsync<string>("SELECT setting_value FROM setting WHERE name = 'a'")).ShouldBe("011111");
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
        // On a busy machine the server may give up both of a pair before one of them gets through.
        attempts.ShouldBeGreaterThanOrEqualTo(3);

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
