using Campaigns.Application.Results;
using Campaigns.Data.Sessions;
using Campaigns.Data.Settings;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Sessions;

public sealed class SnapshotTests
{
    private static readonly SettingStore Settings = new();

    [Theory, Engines]
    public async Task ReadAsync_WhileAnotherCommits_SeesOneMoment(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await SetAsync(db, "before");

        var seen = await db.Database.ReadAsync(
            async session =>
            {
                var first = await Settings.GetAsync(session, "x", default);
                await SetAsync(db, "after");
                return (first, second: await Settings.GetAsync(session, "x", default));
            },
            default);

        seen.ShouldBe(("before", "before"));
        (await db.ScalarAsync<string>("SELECT setting_value FROM setting")).ShouldBe("after");
    }

    [Theory, Engines]
    public async Task ReadAsync_WorkThatWrites_IsStopped(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ReadAsync(
            async session =>
            {
                await Settings.SetAsync(session, "x", "y", default);
                return 1;
            },
            default));
    }

    [Theory, Engines]
    public async Task WriteAsync_Exception_LeavesNothing(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);

        await Should.ThrowAsync<InvalidDataException>(() => db.Database.WriteAsync<Done>(
            async session =>
            {
                await Settings.SetAsync(session, "x", "y", default);
                throw new InvalidDataException();
            },
            default));

        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM setting")).ShouldBe(0);
        await SetAsync(db, "goes on");
    }

    [Theory, Engines]
    public async Task WriteAsync_InsideAWrite_IsABugAndSaysSo(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);

        await Should.ThrowAsync<InvalidOperationException>(() => db.Database.WriteAsync<Done>(
            async _ =>
            {
                await SetAsync(db, "inner");
                return Done.Value;
            },
            default));
    }

    [Theory, Engines]
    public async Task WriteAsync_LockNotHadInTime_IsRefusedAsBusy(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await SetAsync(db, "held");
        await using var impatient = await DatabaseOpening.OpenAsync(
            db.Settings with { LockWait = TimeSpan.FromMilliseconds(50) }, migrate: false, TimeProvider.System, default);
        await impatient.LeaseAsync(1, default);
        await using var other = await db.ConnectAsync();
        await using var holding = await other.BeginTransactionAsync();
        await Dapper.SqlMapper.ExecuteAsync(other, "UPDATE setting SET setting_value = 'mine'", transaction: holding);

        var refused = await impatient.WriteAsync<Done>(
            async session =>
            {
                await session.Db().ExecuteAsync("UPDATE setting SET setting_value = 'theirs'", null, default);
                return Done.Value;
            },
            default);

        refused.Refusal.ShouldNotBeNull().Code.ShouldBe("database-busy");
    }

    private static Task<Result<Done>> SetAsync(TestDatabase db, string value) => db.Database.WriteAsync<Done>(
        async session =>
        {
            await Settings.SetAsync(session, "x", value, default);
            return Done.Value;
        },
        default);
}
