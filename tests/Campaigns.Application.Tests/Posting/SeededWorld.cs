using Campaigns.Application.Actors;
using Campaigns.Application.Posting;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Jobs.Composition;
using Campaigns.Rules.Periods;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Application.Tests.Posting;

/// <summary>The seed's province on a real engine, with the use cases put together as in production.</summary>
internal sealed class SeededWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SeededWorld(TestDatabase db)
    {
        Db = db;
        var services = new ServiceCollection();
        services.AddSingleton<IDatabase>(db.Database);
        services.AddSingleton<IIdSource>(db.Database);
        services.AddSingleton<IBusinessClock>(Clock);
        services.AddUseCasesAndStores();
        _services = services.BuildServiceProvider();
    }

    public static Actor Finance { get; } = new(SeedWorld.Finance, "finance", "财务", [Role.HqFinance], SeedWorld.Region, "65", "/65/");

    public static Actor BranchFinance { get; } =
        new(SeedWorld.Supervisor, "branch", "分公司财务", [Role.BranchFinance], SeedWorld.OtherPrefecture, "6502", "/65/6502/");

    public static Actor Clerk { get; } =
        new(SeedWorld.Clerk, "clerk", "营业员", [Role.Clerk], SeedWorld.Hall, "65010101", "/65/6501/650101/65010101/");

    public TestDatabase Db { get; }

    public FakeClock Clock { get; } = new();

    public EnrolmentSeed Seed { get; private set; } = null!;

    public static async Task<SeededWorld> CreateAsync(TestEngine engine)
    {
        var world = new SeededWorld(await TestDatabase.CreateAsync(engine));
        world.Seed = await EnrolmentSeed.CreateAsync(world.Db, world.Clock);
        return world;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<PostingRunView> PostAsync(int year, int month) => Must(
        await Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(year, month)), null, default));

    public static T Must<T>(Result<T> result) =>
        result.IsSuccess ? result.Value : throw new InvalidOperationException($"refused: {result.Refusal.Code}");

    public Task<IReadOnlyList<Outcome>> OutcomesAsync(long enrolmentId) => Db.QueryAsync<Outcome>(
        """
        SELECT n AS N, outcome AS State, amount_fen AS AmountFen, due_month AS DueMonth, reason AS Reason
        FROM release_outcome WHERE enrolment_id = :enrolmentId ORDER BY n
        """,
        new { enrolmentId });

    public Task<string?> StateAsync(long enrolmentId) =>
        Db.ScalarAsync<string>("SELECT state FROM enrolment WHERE id = :enrolmentId", new { enrolmentId });

    public Task<int> SetMemberAsync(long enrolmentId, string status, int inArrears = 0) => Db.ExecuteAsync(
        "UPDATE member SET status = :status, in_arrears = :inArrears WHERE id = (SELECT member_id FROM enrolment WHERE id = :enrolmentId)",
        new { enrolmentId, status, inArrears });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Db.DisposeAsync();
    }
}

internal sealed class Outcome
{
    public int N { get; init; }

    public string State { get; init; } = "";

    public long AmountFen { get; init; }

    public int DueMonth { get; init; }

    public string? Reason { get; init; }
}
