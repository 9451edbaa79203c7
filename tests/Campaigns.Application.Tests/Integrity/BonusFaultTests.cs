using Campaigns.Application.Actors;
using Campaigns.Application.Integrity.Verify;
using Campaigns.Application.Tests.Posting;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;

namespace Campaigns.Application.Tests.Integrity;

/// <summary>Faults in what happens to a bonus and to instalments with conditions; the others are those of <see cref="Fault"/>.</summary>
public sealed class BonusFaultTests
{
    private static readonly Offer Offer = ReleaseStory.Gold(3_000) with
    {
        Release = new ReleasePlan { Months = 3, Conditions = [new NoArrearsCondition()] },
        Bonus = new BonusPlan { AmountFen = 900, Months = 3, Unmet = Unmet.Forfeit, Lapses = true, Conditions = [new MinSpendCondition(3_000)] },
    };

    public static TheoryData<Fault> Faults =>
    [
        new(4, "posted-without-transfer", "DELETE FROM transfer WHERE event_code = 'bonus-released'"),
        new(4, "posted-without-transfer", "UPDATE transfer SET event_code = 'release' WHERE event_code = 'bonus-released'"),
        new(4, "release-without-outcome", "UPDATE release_outcome SET outcome = 'held' WHERE lot = 'bonus' AND outcome = 'posted'"),
        new(4, "bonus-forfeited-unfounded", """UPDATE release_line SET condition_json = REPLACE(condition_json, '"forfeit"', '"hold"')"""),
        new(4, "bonus-forfeited-unfounded", "UPDATE enrolment SET state = 'active' WHERE state = 'cancelled'", 1, 2, 8),
        new(4, "instalment-forgotten", "DELETE FROM release_outcome WHERE outcome = 'forfeited' AND reason = 'spend-too-low'"),
        new(4, "instalment-forgotten", "DELETE FROM release_outcome WHERE lot = 'paid-in' AND outcome = 'posted' AND n = 2"),
        new(4, "lapse-without-bonus", "UPDATE release_line SET lapses = 0"),
        new(4, "lapse-without-bonus", "UPDATE bonus_lapse SET lapse_month = lapse_month + 1"),
        new(4, "lapse-differs-from-use", "UPDATE bonus_usage SET used_fen = used_fen + 1"),
        new(4, "lapse-differs-from-use", "DELETE FROM bonus_usage"),
        new(4, "lapse-forgotten", "DELETE FROM bonus_lapse"),
        new(4, "lapse-without-transfer", "DELETE FROM transfer WHERE event_code = 'bonus-lapsed'"),
        new(4, "lapse-without-transfer", "UPDATE transfer SET amount_fen = amount_fen + 1 WHERE event_code = 'bonus-lapsed'"),
        new(4, "lapse-unfounded", "UPDATE bonus_lapse SET lapsed_fen = 0"),
        new(4, "run-lapses-differ", "UPDATE posting_run SET lapsed = lapsed + 1"),
        new(4, "paid-in-forfeited", "UPDATE release_outcome SET outcome = 'forfeited' WHERE lot = 'paid-in' AND outcome = 'refunded'", 8),
        new(8, "cancelled-with-open-instalments", "DELETE FROM release_outcome WHERE lot = 'bonus' AND reason = 'cancelled'"),
        new(8, "bonus-refunded", "UPDATE release_outcome SET outcome = 'refunded' WHERE lot = 'bonus' AND reason = 'cancelled'"),
    ];

    [Theory, MemberData(nameof(Faults))]
    public async Task Verify_FaultPlanted_IsFoundByItsRule(Fault fault)
    {
        await using var story = await StoryAsync(TestEngine.Sqlite);
        await ShouldBeFoundAsync(story, fault);
    }

    [Theory, Engines]
    public async Task Verify_LapseChanged_IsFoundOnEveryEngine(TestEngine engine)
    {
        await using var story = await StoryAsync(engine);
        await ShouldBeFoundAsync(story, new Fault(4, "lapse-differs-from-use", "UPDATE bonus_usage SET used_fen = used_fen + 1"));
    }

    private static async Task ShouldBeFoundAsync(ReleaseStory story, Fault fault)
    {
        await FaultPlanter.PlantAsync(story.Carrier.Db, fault.Sql);

        var report = await Carrier.OkAsync(story.Carrier.Get<VerifyUseCase>().ExecuteAsync(Actor.System, default));

        var broken = report.Items.Where(i => !i.Holds).ToArray();
        broken.Select(i => i.Rule).ShouldBe(fault.Also.Append(fault.Rule).Order());
        broken.Single(i => i.Rule == fault.Rule).Violations.Select(v => v.Code).ShouldContain(fault.Code);
    }

    /// <summary>One member whose bonus was released and partly used, then forfeited; another who cancelled.</summary>
    private static async Task<ReleaseStory> StoryAsync(TestEngine engine)
    {
        var story = await ReleaseStory.OpenAsync(engine, Offer);
        await story.CancelAsync();
        await story.JoinAsync();
        await story.SpendAsync("2026-11", 3_000);
        await story.SpendAsync("2026-12", 2_999);
        await story.PostAsync(2026, 12);
        await story.UseBonusAsync("#|2026-12|100");
        (await story.PostAsync(2027, 1)).LapsedFen.ShouldBe(200);
        (await story.ReadAsync()).State.ShouldBe(EnrolmentState.Active);
        return story;
    }
}
