using Campaigns.Application.Actors;
using Campaigns.Application.Evaluation.Evaluate;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Reports;

public sealed class ParticipationTests
{
    private static readonly ReportQuery Query = new(Carrier.ReferenceCampaign, null, null, null, null, null);

    [Theory, Engines]
    public async Task Report_AfterAnEvaluation_CountsByBranchAndTier(TestEngine engine)
    {
        await using var month = await EvaluatedAsync(engine);

        var report = await ReadAsync(month, People.HqStaff, Query);

        (report.Head.From, report.Head.To, report.Head.EvaluatedOn).ShouldBe(
            (new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 2)));
        // Who holds a reservation can't join, and has not enrolled.
        report.Items.Select(Counts).ShouldBe(
        [
            (Places.Prefecture1.Code, Tier.Diamond, 2, 1, 100, 1, 1),
            (Places.Prefecture1.Code, Tier.Gold, 5, 2, 100, 2, 2),
            (Places.Prefecture1.Code, Tier.Silver, 0, 0, 100, 0, 0),
            (Places.Prefecture2.Code, Tier.Diamond, 0, 0, 100, 0, 0),
            (Places.Prefecture2.Code, Tier.Gold, 0, 0, 100, 0, 0),
            (Places.Prefecture2.Code, Tier.Silver, 1, 0, 100, 1, 1),
        ]);
        report.Totals.ShouldBe(new ParticipationTotals(8, 3, 600, 4, 4));
        (report.Items[1].Completion, report.Items[1].ParticipationRate).ShouldBe((0.02, 0.5));
        report.Items[2].ParticipationRate.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Report_ByManager_HasARowForMembersWithoutOne(TestEngine engine)
    {
        await using var month = await EvaluatedAsync(engine);

        var managers = (await ReadAsync(month, People.Supervisor, Query)).Managers;

        managers.Select(m => (m.County, m.Manager, m.Tier, m.Members, m.Eligible, m.Enrolled)).ShouldBe(
        [
            (Places.County11.Name, $"{Places.County11.Name}维系经理", Tier.Diamond, 2, 1, 1),
            (Places.County11.Name, $"{Places.County11.Name}维系经理", Tier.Gold, 2, 1, 0),
            (Places.County11.Name, "未分配", Tier.Gold, 2, 1, 1),
            (Places.County12.Name, $"{Places.County12.Name}维系经理", Tier.Gold, 1, 0, 1),
        ]);
    }

    [Theory, Engines]
    public async Task Report_OfACounty_CountsTheCountyAlone(TestEngine engine)
    {
        await using var month = await EvaluatedAsync(engine);

        // The prefecture's quota is not the county's; one that is unlimited would be.
        (await ReadAsync(month, People.Manager, Query)).Items.Select(Counts).ShouldBe(
        [
            (Places.County11.Code, Tier.Diamond, 2, 1, 0, 1, 1),
            (Places.County11.Code, Tier.Gold, 4, 2, 0, 1, 1),
        ]);
        await month.Carrier.Db.ExecuteAsync("UPDATE quota SET unlimited = 1 WHERE branch_id = :id", new { id = Places.Prefecture1.Id });
        (await ReadAsync(month, People.Manager, Query)).Items.ShouldAllBe(i => i.Quota == null && i.Completion == null);
        (await ReadAsync(month, People.HqStaff, Query)).Totals.Quota.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Report_BeforeTheFirstEvaluation_SaysSoAndCountsEnrolments(TestEngine engine)
    {
        await using var month = await EvaluatedAsync(engine);

        var report = await ReadAsync(month, People.HqStaff, Query with { From = new(2026, 11, 2), To = new(2026, 11, 30) });

        report.Head.EvaluatedOn.ShouldBeNull();
        report.Totals.ShouldBe(new ParticipationTotals(0, 0, 600, 4, 3));
        report.Managers.Sum(m => m.Enrolled).ShouldBe(3);
    }

    [Theory, Engines]
    public async Task Report_Filters_NarrowMembersAndEnrolments(TestEngine engine)
    {
        await using var month = await EvaluatedAsync(engine);

        (await ReadAsync(month, People.HqStaff, Query with { Tier = Tier.Gold })).Totals.ShouldBe(new ParticipationTotals(5, 2, 200, 2, 2));
        (await ReadAsync(month, People.HqStaff, Query with { Branch = Places.Prefecture2.Code })).Totals.ShouldBe(new ParticipationTotals(1, 0, 300, 1, 1));
        (await ReadAsync(month, People.HqStaff, Query with { Manager = $"M{Places.County11.Code}" })).Managers.Sum(m => m.Members).ShouldBe(4);
        (await Carrier.RefusedAsync(TryReadAsync(month, People.HqStaff, Query with { Campaign = null }))).Errors
            .ShouldHaveSingleItem().Field.ShouldBe("campaign");
        (await Carrier.RefusedAsync(TryReadAsync(month, People.Supervisor, Query with { Branch = "02" }))).Code.ShouldBe("branch-unknown");
        (await Carrier.RefusedAsync(TryReadAsync(month, People.Clerk, Query))).Code.ShouldBe("forbidden");
    }

    /// <summary>December's evaluation, with one more member who has no manager.</summary>
    private static async Task<BusyNovember> EvaluatedAsync(TestEngine engine)
    {
        var month = await BusyNovember.OpenAsync(engine);
        await month.Carrier.Seed.MemberAsync(Tier.Gold, managed: false);
        await Carrier.OkAsync(month.Carrier.Get<EvaluateCampaignsUseCase>().ExecuteAsync(Actor.System, default));
        return month;
    }

    private static Task<Result<ParticipationReport>> TryReadAsync(BusyNovember month, Actor actor, ReportQuery query) =>
        month.Carrier.Get<ReadParticipationUseCase>().ExecuteAsync(actor, query, Messages.Chinese, default);

    private static Task<ParticipationReport> ReadAsync(BusyNovember month, Actor actor, ReportQuery query) =>
        Carrier.OkAsync(TryReadAsync(month, actor, query));

    private static (string, Tier, long, long, long?, long, long) Counts(ParticipationRow row) =>
        (row.BranchCode, row.Tier, row.Members, row.Eligible, row.Quota, row.Used, row.Enrolled);
}
