using Campaigns.Application.Paging;
using Campaigns.Application.Posting;
using Campaigns.Application.Posting.ReadHeld;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Posting;

public sealed class HeldOfARunTests
{
    [Theory, Engines]
    public async Task Read_HeldForfeitedAndParked_AreReasonsThenRows(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, ReleaseStory.Gold(3_000) with
        {
            Release = new ReleasePlan { Months = 3 },
            Bonus = new BonusPlan { AmountFen = 900, Months = 3, Unmet = Unmet.Forfeit, Conditions = [new MinSpendCondition(3_000)] },
        });
        await story.SpendAsync("2026-11", 0);
        var forfeiting = story.Enrolment.Number;
        await story.JoinAsync();
        await story.SetMemberAsync("suspended");
        var suspended = story.Enrolment.Number;
        await story.JoinAsync();
        await story.SetMemberAsync("closed");
        var gone = story.Enrolment.Number;

        var run = await story.PostAsync(2026, 12);
        var report = await Carrier.OkAsync(ReadAsync(story, run));

        report.Reasons.ShouldBe(
        [
            new HeldReason(HeldOutcome.Held, "suspended", "停机，暂缓到账；满足条件后补到账", 2, 1_300),
            new HeldReason(HeldOutcome.Forfeited, "spend-too-low", "上月消费未达标；本期赠送作废", 1, 300),
            new HeldReason(HeldOutcome.Parked, "closed", "号码已销户，不再到账，请取消办理并退还未到账金额", 2, 1_300),
        ]);
        report.Items.Select(i => (i.Number, i.Outcome, i.Lot, i.AmountFen)).ShouldBe(
        [
            (forfeiting, HeldOutcome.Forfeited, Lot.Bonus, 300),
            (suspended, HeldOutcome.Held, Lot.Bonus, 300),
            (suspended, HeldOutcome.Held, Lot.PaidIn, 1_000),
            (gone, HeldOutcome.Parked, Lot.Bonus, 300),
            (gone, HeldOutcome.Parked, Lot.PaidIn, 1_000),
        ]);
        report.Items.ShouldAllBe(i => i.Branch == Places.County11.Name && i.Period == "2026-12" && i.N == 1 && i.Sentence.Length > 0);
        (report.Run.Held, report.Run.Forfeited).ShouldBe((2, 1));
        (await PagedAsync(story, run)).ShouldBe(report.Items);
    }

    [Theory, Engines]
    public async Task Read_ReleasedSince_IsNoLongerThere(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, ReleaseStory.Gold(3_000) with { Release = new ReleasePlan { Months = 3 } });
        await story.SetMemberAsync("suspended");
        var run = await story.PostAsync(2026, 12);
        (await Carrier.OkAsync(ReadAsync(story, run))).Items.ShouldHaveSingleItem();

        await story.SetMemberAsync("active");
        await story.PostAsync(2027, 1);

        var report = await Carrier.OkAsync(ReadAsync(story, run));
        (report.Run.Held, report.Reasons.Count, report.Items.Count).ShouldBe((1, 0, 0));
    }

    [Theory, Engines]
    public async Task Read_ByOthers_IsRefusedOrWithoutEnrolments(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, ReleaseStory.Gold(3_000) with { Release = new ReleasePlan { Months = 3 } });
        await story.SetMemberAsync("suspended");
        var run = await story.PostAsync(2026, 12);

        var administrators = await Carrier.OkAsync(ReadAsync(story, run, actor: People.Administrator));
        (administrators.Reasons.Count, administrators.Items.Count).ShouldBe((1, 0));
        (await Carrier.RefusedAsync(ReadAsync(story, run, actor: People.Supervisor))).Code.ShouldBe("forbidden");
        var elsewhere = People.HqFinance with { BranchPath = Places.Prefecture2.Path };
        (await Carrier.OkAsync(ReadAsync(story, run, actor: elsewhere))).Reasons.ShouldBeEmpty();
        (await Carrier.RefusedAsync(ReadAsync(story, run, page: new PageRequest(1, ["decided", "1"])))).Code.ShouldBe("invalid-cursor");
    }

    private static async Task<IReadOnlyList<HeldItem>> PagedAsync(ReleaseStory story, PostingRunView run)
    {
        var items = new List<HeldItem>();
        string? cursor = null;
        do
        {
            var page = PageRequest.Parse("1", cursor).Value;
            var report = await Carrier.OkAsync(ReadAsync(story, run, page: page!));
            items.AddRange(report.Items);
            cursor = report.NextCursor;
        }
        while (cursor is not null);
        return items;
    }

    private static Task<Result<HeldReport>> ReadAsync(
        ReleaseStory story, PostingRunView run, PageRequest? page = null, global::Campaigns.Application.Actors.Actor? actor = null) =>
        story.Carrier.Get<ReadHeldUseCase>().ExecuteAsync(
            actor ?? People.HqFinance,
            long.Parse(run.Id, System.Globalization.CultureInfo.InvariantCulture),
            page ?? PageRequest.First,
            Messages.Chinese,
            default);
}
