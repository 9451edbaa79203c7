using Campaigns.Application.Paging;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Reports.LedgerReading;

namespace Campaigns.Application.Tests.Reports;

public sealed class LedgerFilterTests
{
    [Theory, Engines]
    public async Task Scope_OfEachRole_IsTheirSubtreeByHomeOrHall(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        (await month.NumbersAsync(People.Auditor)).Count.ShouldBe(5);
        (await month.NumbersAsync(People.Supervisor)).ShouldBe(
            [month.Diamond.Number, month.Gold.Number, month.Cancelled.Number, month.Paid.Number]);
        // Taken at a hall of county 11, so the county's staff see it; the member's home is another county.
        (await month.NumbersAsync(People.Manager)).ShouldContain(month.Gold.Number);
        (await month.NumbersAsync(People.SupervisorElsewhere)).ShouldBe([month.Silver.Number, month.Cancelled.Number]);
        (await month.ListAsync(People.SupervisorElsewhere)).Totals.DepositFen.ShouldBe(30_000);
    }

    [Theory, Engines]
    public async Task Filters_EachOne_NarrowsLinesAndTotals(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        var hq = People.HqFinance;

        (await month.NumbersAsync(hq, November with { Branch = Places.County12.Code })).ShouldBe([month.Gold.Number]);
        (await month.NumbersAsync(hq, November with { Branch = Places.Hall211.Code })).ShouldBe([month.Silver.Number, month.Cancelled.Number]);
        (await month.NumbersAsync(hq, November with { Manager = $"M{Places.County11.Code}" })).ShouldBe([month.Diamond.Number, month.Cancelled.Number]);
        (await month.NumbersAsync(hq, November with { Tier = Tier.Gold })).ShouldBe([month.Gold.Number, month.Paid.Number]);
        (await month.NumbersAsync(hq, November with { From = new(2026, 11, 2), To = new(2026, 11, 3) })).ShouldBe(
            [month.Gold.Number, month.Silver.Number, month.Cancelled.Number]);
        (await month.NumbersAsync(hq, November with { Campaign = null, From = new(2026, 10, 1), To = new(2027, 1, 31) })).Count.ShouldBe(5);
        (await month.ListAsync(hq, November with { Tier = Tier.Gold })).Totals.ShouldSatisfyAllConditions(
            t => t.Lines.ShouldBe(2), t => t.CardFen.ShouldBe(15_000), t => t.ReleasedFen.ShouldBe(4_000));
        var december = await month.ListAsync(hq, November with { From = null, To = null });
        (december.Head.From, december.Head.To, december.Totals.Lines, december.Totals.DepositFen).ShouldBe(
            (new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), 0, 0));
    }

    [Theory, Engines]
    public async Task Pages_OfTwo_MakeUpTheWhole(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        var whole = await month.ListAsync(People.HqFinance);

        var numbers = new List<string>();
        string? cursor = null;
        do
        {
            var page = await month.ListAsync(People.HqFinance, page: PageRequest.Parse("2", cursor).Value);
            page.Totals.ShouldBe(whole.Totals);
            page.Items.Count.ShouldBeLessThanOrEqualTo(2);
            page.Items.ShouldBe(whole.Items.Skip(numbers.Count).Take(page.Items.Count));
            numbers.AddRange(page.Items.Select(i => i.Number));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        numbers.Count.ShouldBe(5);
    }

    [Theory, Engines]
    public async Task Query_ThatCannotBeAnswered_IsRefused(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        (await Carrier.RefusedAsync(month.TryListAsync(People.Clerk, November))).Code.ShouldBe("forbidden");
        (await Carrier.RefusedAsync(month.TryListAsync(People.Administrator, November))).Code.ShouldBe("forbidden");
        (await Carrier.RefusedAsync(month.TryListAsync(People.Supervisor, November with { Branch = Places.Prefecture2.Code }))).Code.ShouldBe("branch-unknown");
        (await Carrier.RefusedAsync(month.TryListAsync(People.Supervisor, November with { Manager = $"M{Places.County21.Code}" }))).Code
            .ShouldBe("manager-unknown");
        (await Carrier.RefusedAsync(month.TryListAsync(People.Supervisor, November with { Campaign = "nothing" }))).Code.ShouldBe("campaign-unknown");
        (await Carrier.RefusedAsync(month.TryListAsync(People.Supervisor, November with { To = new(2026, 10, 31) }))).Errors
            .ShouldHaveSingleItem().Code.ShouldBe("range-reversed");
        (await Carrier.RefusedAsync(month.TryListAsync(People.Supervisor, November, new PageRequest(10, ["x"])))).Code.ShouldBe("invalid-cursor");
    }
}
