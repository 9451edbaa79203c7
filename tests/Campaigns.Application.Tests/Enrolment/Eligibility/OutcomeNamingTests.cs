using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Stores;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Application.Tests.Enrolment.Eligibility;

/// <summary>A clerk reads names of branches and campaigns, however deep they stand.</summary>
public sealed class OutcomeNamingTests
{
    private static readonly MemberFacts Member = new()
    {
        MemberId = 7, Tier = Tier.Gold, Status = MemberStatus.Active, OnNetSince = new DateOnly(2021, 10, 5), HomeBranches = ["65", "6501", "650101"],
    };

    [Theory, Engines]
    public async Task NameAsync_PartsOfParts_AreNamedToo(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var condition = new AnyCondition(
        [
            new AllCondition([new BranchCondition(["6502"]), new TierCondition([Tier.Silver])]),
            new NotCondition(new NoEarlierCampaignCondition(["thank-you-members", "no-such-campaign"])),
        ]);
        var outcome = condition.Evaluate(Member, new Occasion(new DateOnly(2026, 11, 22)));

        var named = await world.Get<IDatabase>().ReadAsync(s => world.Get<OutcomeNamingService>().NameAsync(s, [outcome], default), default);

        var home = await world.Db.ScalarAsync<string>("SELECT name FROM branch WHERE code = '650101'");
        var asked = await world.Db.ScalarAsync<string>("SELECT name FROM branch WHERE code = '6502'");
        var campaign = await world.Db.ScalarAsync<string>("SELECT name FROM campaign WHERE code = 'thank-you-members'");
        OutcomeText.Of(named.Single(), Messages.Chinese).ShouldBe(
            $"各项均不满足，须满足一项（未同时满足各项（归属{home}，须归属{asked}；会员级别为金卡，须为银卡）；属于排除情形（未参加过“{campaign}、no-such-campaign”））");
        named.Single().Parts![0].Parts![0].Data["requiredCode"].ShouldBe("6502");
    }
}
