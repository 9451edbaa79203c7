using Campaigns.Application.Jobs;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Jobs;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Jobs;

public sealed class JobRunStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 15, 0, TimeSpan.Zero);
    private readonly JobRunStore _store = new();

    [Theory, Engines]
    public async Task Latest_SeveralRuns_IsTheLastOfEachJob(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await AddAsync(db, "post", Start, JobRunState.Succeeded, "first");
        await AddAsync(db, "post", Start.AddDays(1), JobRunState.Failed, "second");
        await AddAsync(db, "expire", Start, null, null);

        var latest = await db.Database.ReadAsync(s => _store.LatestAsync(s, default), default);

        latest.ShouldBe(
        [
            new JobRun("expire", JobRunState.Running, Start, null, null),
            new JobRun("post", JobRunState.Failed, Start.AddDays(1), Start.AddDays(1), "second"),
        ]);
    }

    [Theory, Engines]
    public async Task FailUnfinished_ARunThatWasCutOff_IsFailed(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await AddAsync(db, "post", Start, null, null);
        await AddAsync(db, "expire", Start, null, null);
        await WriteAsync(db, s => _store.FailUnfinishedAsync(s, "post", "interrupted", Start.AddHours(1), default));

        var states = (await db.Database.ReadAsync(s => _store.LatestAsync(s, default), default)).ToDictionary(r => r.Job, r => r.State);
        states["post"].ShouldBe(JobRunState.Failed);
        states["expire"].ShouldBe(JobRunState.Running);
    }

    [Theory, Engines]
    public async Task Prune_OldRuns_KeepsTheLatestOfEachJob(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await AddAsync(db, "post", Start, JobRunState.Succeeded, "old");
        await AddAsync(db, "post", Start.AddDays(1), JobRunState.Succeeded, "last");
        await AddAsync(db, "expire", Start, JobRunState.Succeeded, "only");

        await WriteAsync(db, s => _store.PruneAsync(s, Start.AddDays(30), default));

        (await db.QueryAsync<string>("SELECT detail FROM job_run ORDER BY detail")).ShouldBe(["last", "only"]);
    }

    private Task AddAsync(TestDatabase db, string job, DateTimeOffset at, JobRunState? end, string? detail) => WriteAsync(db, async s =>
    {
        var id = s.NextId();
        await _store.AddAsync(s, id, job, at, default);
        if (end is { } state)
            await _store.FinishAsync(s, id, state, detail, at, default);
    });

    private static async Task WriteAsync(TestDatabase db, Func<IStoreSession, Task> work) =>
        (await db.Database.WriteAsync<Done>(
            async s =>
            {
                await work(s);
                return Done.Value;
            },
            default)).IsSuccess.ShouldBeTrue();
}
