using Campaigns.Application.Actors;
using Campaigns.Application.Ledger;
using Campaigns.Application.Ledger.ReadTransfers;
using Campaigns.Application.Ledger.TrialBalance;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Tests.Posting;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Seeding;

namespace Campaigns.Application.Tests.Ledger;

public sealed class LedgerTests
{
    private static readonly LedgerQuery Everything = new(null, null, null, null);

    [Theory, Engines]
    public async Task Post_TheSameEventTwice_IsThereOnce(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);

        (await PostAsync(world, Deposit(SeedWorld.OtherPrefecture))).ShouldBe(2);
        (await PostAsync(world, Deposit(SeedWorld.OtherPrefecture))).ShouldBe(0);

        (await TransfersAsync(world, Everything)).Select(t => (t.SourceKey, t.Book, t.Debit, t.Credit, t.AmountFen)).ShouldBe(
        [
            ("deposit:9", "6501", "inter-branch", "prepaid-frozen", 20_000),
            ("deposit:9:hall", "6502", "till-cash", "inter-branch", 20_000),
        ]);
    }

    [Theory, Engines]
    public async Task Post_MonthClosedInOneOfTwoBooks_BooksBothInTheMonthOpenInBoth(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await world.Db.ExecuteAsync(
            "UPDATE book SET open_from_month = :open WHERE id = :id", new { open = Period.Of(2026, 12).Number, id = SeedWorld.OtherPrefecture });

        await PostAsync(world, Deposit(SeedWorld.OtherPrefecture));

        (await TransfersAsync(world, Everything)).ShouldAllBe(t => t.Period == "2026-12" && t.Concerns == "2026-11");
    }

    [Theory, Engines]
    public async Task Reverse_EventOfTwoBooks_TakesBothBackOnce(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await PostAsync(world, Deposit(SeedWorld.OtherPrefecture));

        (await ReverseAsync(world)).ShouldBe(2);
        (await ReverseAsync(world)).ShouldBe(0);

        (await BalancesAsync(world, Everything)).ShouldAllBe(b => b.DebitFen == b.CreditFen && b.DebitFen == 20_000);
        (await TransfersAsync(world, Everything)).Count(t => t.Reverses is not null).ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Read_BranchFinance_SeesOwnBookAlone(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await PostAsync(world, Deposit(SeedWorld.OtherPrefecture));
        var read = world.Get<ReadTransfersUseCase>();

        var own = await read.ExecuteAsync(SeededWorld.BranchFinance, Everything, PageRequest.First, default);
        own.Value!.Items.ShouldHaveSingleItem().Book.ShouldBe("6502");
        (await world.Get<TrialBalanceUseCase>().ExecuteAsync(SeededWorld.BranchFinance, Everything, default))
            .Value!.Items.ShouldAllBe(b => b.Book == "6502");
        (await read.ExecuteAsync(SeededWorld.BranchFinance, Everything with { Branch = "6501" }, PageRequest.First, default))
            .Refusal!.Kind.ShouldBe(RefusalKind.Absent);
        (await read.ExecuteAsync(SeededWorld.Clerk, Everything, PageRequest.First, default)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory, Engines]
    public async Task Read_FiltersAndPages_AgreeWithTheBalance(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync();
        await world.Seed.AddAsync(new SeedEnrolment { AtOtherHall = true });
        var number = (await world.Db.ScalarAsync<string>("SELECT enrolment_no FROM enrolment WHERE id = :id", new { id }))!;
        var read = world.Get<ReadTransfersUseCase>();

        var first = SeededWorld.Must(await read.ExecuteAsync(SeededWorld.Finance, Everything, new PageRequest(3, []), default));
        first.Items.Count.ShouldBe(3);
        var rest = SeededWorld.Must(await read.ExecuteAsync(SeededWorld.Finance, Everything, PageRequest.Parse("500", first.NextCursor).Value!, default));
        first.Items.Concat(rest.Items).Select(t => t.Id).Distinct().Count().ShouldBe(first.Items.Count + rest.Items.Count);

        var query = new LedgerQuery("6501", Period.Of(2026, 10), number, "prepaid-frozen");
        (await TransfersAsync(world, query)).ShouldHaveSingleItem().SourceKey.ShouldBe($"deposit:{id}");
        var balance = (await BalancesAsync(world, query)).ShouldHaveSingleItem();
        (balance.Account, balance.DebitFen, balance.CreditFen).ShouldBe(("prepaid-frozen", 0, 20_000));
    }

    private static LedgerEvent Deposit(long hallBook) => new()
    {
        EventCode = LedgerEvents.Deposit,
        SourceKey = "deposit:9",
        AmountFen = 20_000,
        Funding = "hq",
        HomeBookId = SeedWorld.Prefecture,
        HallBookId = hallBook,
        OccurredOn = new DateOnly(2026, 11, 1),
        Concerns = Period.Of(2026, 11),
        Method = "cash",
    };

    private static async Task<int> PostAsync(SeededWorld world, LedgerEvent posted) => SeededWorld.Must(await world.Db.Database.WriteAsync<Count>(
        async s => new Count(await world.Get<LedgerWriterService>().PostAsync(s, Actor.System, [posted], default)), default)).Value;

    private static async Task<int> ReverseAsync(SeededWorld world) => SeededWorld.Must(await world.Db.Database.WriteAsync<Count>(
        async s => new Count(await world.Get<LedgerWriterService>().ReverseAsync(s, Actor.System, "deposit:9", new DateOnly(2026, 11, 2), default)), default)).Value;

    private static async Task<IReadOnlyList<TransferItem>> TransfersAsync(SeededWorld world, LedgerQuery query) =>
        SeededWorld.Must(await world.Get<ReadTransfersUseCase>().ExecuteAsync(SeededWorld.Finance, query, PageRequest.First, default)).Items;

    private static async Task<IReadOnlyList<AccountBalance>> BalancesAsync(SeededWorld world, LedgerQuery query) =>
        SeededWorld.Must(await world.Get<TrialBalanceUseCase>().ExecuteAsync(SeededWorld.Finance, query, default)).Items;

    private sealed record Count(int Value);
}
