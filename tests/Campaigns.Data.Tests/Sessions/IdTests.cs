using System.Collections.Concurrent;
using Campaigns.Application.Results;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Engines;

namespace Campaigns.Data.Tests.Sessions;

public sealed class IdTests
{
    [Theory, Engines]
    public async Task NextId_ManyAtOnceSomeRolledBack_NeverRepeats(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var given = new ConcurrentBag<long>();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => db.Database.WriteAsync<Done>(
            session =>
            {
                for (var n = 0; n < i; n++)
                    given.Add(session.NextId());
                return Task.FromResult<Result<Done>>(i % 3 == 0 ? Refusal.Conflict("no") : Done.Value);
            },
            default))));

        given.Count.ShouldBe(780);
        given.Distinct().Count().ShouldBe(780);
    }

    [Theory, Engines]
    public async Task NextId_OneAfterTheOther_LeavesNoGapsWorthNaming(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        var given = new List<long>();

        for (var i = 0; i < 300; i++)
        {
            await db.Database.WriteAsync<Done>(
                session =>
                {
                    given.Add(session.NextId());
                    return Task.FromResult<Result<Done>>(Done.Value);
                },
                default);
        }

        given.ShouldBe(Enumerable.Range(0, 300).Select(i => given[0] + i));
    }

    [Theory, Engines]
    public async Task NextId_BeyondThePromise_SaysWhatToDo(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);

        var fault = await Should.ThrowAsync<InvalidOperationException>(() => db.Database.WriteAsync<Done>(
            session =>
            {
                for (var i = 0; i <= StoreDatabase.IdsPerTransaction; i++)
                    session.NextId();
                return Task.FromResult<Result<Done>>(Done.Value);
            },
            default));

        fault.Message.ShouldContain("lease");
    }

    [Theory, Engines]
    public async Task LeaseAsync_ByTwoProcesses_GivesEachItsOwn(TestEngine engine)
    {
        await using var db = await TestDatabase.CreateAsync(engine);
        await using var other = await DatabaseOpening.OpenAsync(db.Settings, migrate: false, TimeProvider.System, default);

        var firsts = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? db.Database : other).LeaseAsync(5000, default))));

        var ordered = firsts.Order().ToList();
        ordered.Zip(ordered.Skip(1), (a, b) => b - a).ShouldAllBe(gap => gap >= 5000);
    }
}
