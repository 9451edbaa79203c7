using Campaigns.Application.Actors;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.Releases;
using Campaigns.Application.Results;
using Campaigns.Application.Tests.Posting;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Reports;

public sealed class ReleasesTests
{
    private static readonly ReportQuery Query = new(Carrier.ReferenceCampaign, null, null, null, null, null);

    [Theory, Engines]
    public async Task Report_OfTheRegion_IsTheLedgersReleasesAndTheFrozenBalance(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var report = await ReadAsync(month.Carrier, People.HqStaff, Query);

        (report.Head.From, report.Head.To).ShouldBe((new DateOnly(2026, 12, 1), new DateOnly(2027, 9, 30)));
        report.Items.Count.ShouldBe(10);
        await ShouldBeTheLedgersAsync(month.Carrier, report);
        var deposit = report.Totals.Deposit;
        (deposit.PostedFen + deposit.DueFen + deposit.HeldFen + deposit.RefundedFen).ShouldBe(await month.PostedAsync("deposit"));
        deposit.RefundedFen.ShouldBeGreaterThan(0);
        report.Branches.Select(b => b.BranchCode).ShouldBe([Places.Prefecture1.Code, Places.Prefecture2.Code]);
        report.Branches.Aggregate(ReleaseSums.None, (sum, b) => sum + b.Totals.Deposit).ShouldBe(deposit);
        report.Totals.Bonus.ShouldBe(ReleaseSums.None);
    }

    [Theory, Engines]
    public async Task Report_OfPartOfIt_CountsTheMonthsAndMembersAskedFor(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var query = Query with { Tier = Tier.Gold, From = new(2027, 1, 15), To = new(2027, 2, 1) };
        var report = await ReadAsync(month.Carrier, People.Supervisor, query);

        (report.Head.From, report.Head.To).ShouldBe((query.From.Value, query.To.Value));
        report.Items.Select(i => i.Period).ShouldBe(["2027-01", "2027-02"]);
        report.Items.ShouldAllBe(i => i.Deposit == new ReleaseSums { Due = 2, DueFen = 4_000 });
        report.Branches.Select(b => b.BranchCode).ShouldBe([Places.Prefecture1.Code]);
        var county = await ReadAsync(month.Carrier, People.Supervisor, query with { Branch = Places.County12.Code });
        county.Branches.ShouldHaveSingleItem().BranchCode.ShouldBe(Places.County12.Code);
        county.Items.ShouldAllBe(i => i.Deposit.Due == 1);
        (await ReadAsync(month.Carrier, People.Supervisor, Query with { From = new(2030, 1, 1) })).Items.ShouldBeEmpty();
        (await ReadAsync(month.Carrier, People.SupervisorElsewhere, Query with { Campaign = null })).Totals.Deposit.Posted.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Report_OfABonus_TellsWhatIsHeldAndForfeited(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, ReleaseStory.Gold(3_000) with
        {
            Release = new ReleasePlan { Months = 3 },
            Bonus = new BonusPlan { AmountFen = 900, Months = 3, Unmet = Unmet.Forfeit, Conditions = [new MinSpendCondition(3_000)] },
        });
        await story.SpendAsync("2026-11", 3_000);
        await story.PostAsync(2026, 12);
        await story.SpendAsync("2026-12", 0);
        await story.PostAsync(2027, 1);
        await story.SetMemberAsync("suspended");
        await story.PostAsync(2027, 2);

        var report = await ReadAsync(story.Carrier, People.HqStaff, Query with { Campaign = ReleaseStory.Campaign });

        await ShouldBeTheLedgersAsync(story.Carrier, report);
        report.Items.Select(i => i.Bonus).ShouldBe(
        [
            new ReleaseSums { Posted = 1, PostedFen = 300 },
            new ReleaseSums { Forfeited = 1, ForfeitedFen = 300 },
            new ReleaseSums { Held = 1, HeldFen = 300 },
        ]);
        report.Totals.Deposit.ShouldBe(new ReleaseSums { Posted = 2, PostedFen = 2_000, Held = 1, HeldFen = 1_000 });
    }

    [Theory, Engines]
    public async Task Query_NotAllowedOrOutside_IsRefused(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        (await Carrier.RefusedAsync(TryAsync(month.Carrier, People.Clerk, Query))).Code.ShouldBe("forbidden");
        (await Carrier.RefusedAsync(TryAsync(month.Carrier, People.Supervisor, Query with { Branch = Places.Prefecture2.Code }))).Code.ShouldBe("branch-unknown");
    }

    private static async Task ShouldBeTheLedgersAsync(Carrier carrier, ReleasesReport report)
    {
        foreach (var item in report.Items)
        {
            item.Deposit.PostedFen.ShouldBe(await ReleasedAsync("release"), item.Period);
            item.Bonus.PostedFen.ShouldBe(await ReleasedAsync("bonus-released"), item.Period);

            Task<long> ReleasedAsync(string code)
            {
                Period.TryParse(item.Period, out var month).ShouldBeTrue();
                return carrier.Db.ScalarAsync<long>(
                    "SELECT COALESCE(SUM(amount_fen), 0) FROM transfer WHERE event_code = :code AND concerns_month = :concerned",
                    new { code, concerned = month.Number });
            }
        }

        (report.Totals.Deposit.DueFen + report.Totals.Deposit.HeldFen).ShouldBe(-await carrier.BalanceAsync("prepaid-frozen"));
    }

    private static Task<ReleasesReport> ReadAsync(Carrier carrier, Actor actor, ReportQuery query) => Carrier.OkAsync(TryAsync(carrier, actor, query));

    private static Task<Result<ReleasesReport>> TryAsync(Carrier carrier, Actor actor, ReportQuery query) =>
        carrier.Get<ReadReleasesUseCase>().ExecuteAsync(actor, query, Messages.Chinese, default);
}
