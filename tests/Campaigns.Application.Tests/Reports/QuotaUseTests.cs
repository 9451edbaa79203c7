using Campaigns.Application.Actors;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.QuotaUse;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Reports;

public sealed class QuotaUseTests
{
    private static readonly ReportQuery Query = new(Carrier.ReferenceCampaign, null, null, null, null, null);

    [Theory, Engines]
    public async Task Report_OfTheRegion_BurnsDownToWhatTheQuotaRowsSay(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var report = await Carrier.OkAsync(ReadAsync(month, People.HqStaff, Query));

        report.Items.Count.ShouldBe(6);
        report.Items.Sum(i => i.Used).ShouldBe(await month.Carrier.Db.ScalarAsync<long>("SELECT SUM(used) FROM quota"));
        var gold = report.Items.Single(i => i.BranchCode == Places.Prefecture1.Code && i.Tier == Tier.Gold);
        (gold.Cap, gold.UsedBefore, gold.Used).ShouldBe((100, 0, 2));
        gold.Days.ShouldBe([new QuotaUseDay(new(2026, 11, 2), 1, 0, 99), new QuotaUseDay(new(2026, 11, 30), 1, 0, 98)]);
    }

    [Theory, Engines]
    public async Task Report_OfPartOfThePeriod_CountsWhatCameBefore(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var query = Query with { Tier = Tier.Gold, From = new(2026, 11, 3) };
        var gold = (await Carrier.OkAsync(ReadAsync(month, People.Supervisor, query))).Items.ShouldHaveSingleItem();
        (gold.UsedBefore, gold.Used).ShouldBe((1, 2));
        gold.Days.ShouldHaveSingleItem().Left.ShouldBe(98);

        (await Carrier.OkAsync(ReadAsync(month, People.Supervisor, query with { To = new(2026, 11, 29) }))).Items.ShouldHaveSingleItem().Days.ShouldBeEmpty();
        await month.Carrier.Db.ExecuteAsync("UPDATE quota SET unlimited = 1");
        (await Carrier.OkAsync(ReadAsync(month, People.Supervisor, Query))).Items.ShouldAllBe(i => i.Cap == null && i.Days.All(d => d.Left == null));
    }

    [Theory, Engines]
    public async Task Query_NotAllowedOrOutside_IsRefused(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        (await Carrier.RefusedAsync(ReadAsync(month, People.Clerk, Query))).Code.ShouldBe("forbidden");
        (await Carrier.RefusedAsync(ReadAsync(month, People.Supervisor, Query with { Branch = Places.Prefecture2.Code }))).Code.ShouldBe("branch-unknown");
        (await Carrier.RefusedAsync(ReadAsync(month, People.HqStaff, Query with { Campaign = null }))).Errors.ShouldHaveSingleItem().Field.ShouldBe("campaign");
    }

    private static Task<Result<QuotaUseReport>> ReadAsync(BusyNovember month, Actor actor, ReportQuery query) =>
        month.Carrier.Get<ReadQuotaUseUseCase>().ExecuteAsync(actor, query, Messages.Chinese, default);
}
