using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Members;
using Campaigns.Application.Rehearsals;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>
/// Preview, rehearsal and commit agree on every member of a world of all kinds: who may join, and for the others the same reasons. Campaigns come
/// one after the other, so that the joinings of one are contracts and exclusions for the next.
/// </summary>
public sealed class AgreementTests
{
    private const int Members = 300;

    [Theory, Engines]
    public async Task PreviewRehearsalAndCommit_EveryMemberAndCampaign_Agree(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        carrier.Clock.MoveTo(2026, 11, 22);
        var members = await CrowdSeed.AddAsync(carrier, Members);
        foreach (var campaign in CrowdCampaigns.All)
            await AgreeAsync(carrier, campaign, members);
    }

    private static async Task AgreeAsync(Carrier carrier, CampaignDefinition campaign, IReadOnlyList<SeededMember> members)
    {
        await carrier.OpenCampaignAsync(campaign, unitsPerRow: 10_000);
        var rehearsal = await carrier.RehearseAsync(campaign: campaign.Code);
        var judged = await JudgedAsync(carrier, campaign);
        var previews = new Dictionary<long, string[]>();
        foreach (var member in members)
        {
            var preview = await Carrier.OkAsync(carrier.Get<CheckEligibilityUseCase>().ExecuteAsync(People.Clerk, campaign.Code, member.Phone, Channel.Hall, default));
            previews[member.Id] = [.. preview.Reasons.Select(r => r.Code).Distinct()];
            preview.Eligible.ShouldBe(preview.Reasons.Count == 0);
        }

        var counter = new Counter(carrier);
        foreach (var member in members)
        {
            var reserved = await counter.TryReserveAsync(member, campaign.Code);
            var committed = reserved.IsSuccess ? [] : reserved.Refusal.Reasons.Select(r => r.Code).Distinct().ToArray();
            var where = $"{campaign.Code}, member {member.Id}: {reserved.Refusal?.Code}";
            reserved.IsSuccess.ShouldBe(committed.Length == 0, where);
            committed.ShouldBe(previews[member.Id], where);
            judged[member.Id].ShouldBe(previews[member.Id], where);
        }

        (rehearsal.Members, rehearsal.Eligible).ShouldBe((members.Count, previews.Values.Count(r => r.Length == 0)), campaign.Code);
        rehearsal.Eligible.ShouldBeInRange(1, members.Count - 1, campaign.Code);
        rehearsal.Reasons.ToDictionary(r => r.Code, r => (r.First, r.Any)).ShouldBe(Counted(previews.Values), ignoreOrder: true);
    }

    /// <summary>What a rehearsal asks of each member, one by one.</summary>
    private static Task<Dictionary<long, string[]>> JudgedAsync(Carrier carrier, CampaignDefinition campaign)
    {
        var (evaluator, occasion) = (new CampaignEvaluator(campaign), new Occasion(DateOnly.FromDateTime(carrier.Clock.Now.DateTime), Channel.Hall));
        return carrier.Db.Database.ReadAsync(
            async session =>
            {
                var judged = new Dictionary<long, string[]>();
                var refusals = new List<string>();
                await foreach (var member in carrier.Get<IMemberFactsStore>().StreamAsync(session, occasion.On, default))
                {
                    var offer = evaluator.Judge(member.Facts, occasion, null, refusals);
                    (offer is null).ShouldBe(refusals.Count > 0);
                    judged[member.Facts.MemberId] = [.. refusals.Distinct()];
                }

                return judged;
            },
            default);
    }

    private static Dictionary<string, (long First, long Any)> Counted(IEnumerable<string[]> reasons)
    {
        var refused = reasons.Where(r => r.Length > 0).ToArray();
        return refused.SelectMany(r => r).Distinct()
            .ToDictionary(code => code, code => (refused.LongCount(r => r[0] == code), refused.LongCount(r => r.Contains(code))));
    }
}
