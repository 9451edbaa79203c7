using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment.Eligibility;

public sealed class NearestHallTests
{
    [Theory, Engines]
    public async Task Reserve_AtTheWrongPlace_TellsTheHallsNearestToTheMembersHome(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();

        var far = await ReasonAsync(carrier, new Counter(carrier), Places.County21);
        (far["branch"], far["halls"], far["hallsCode"]).ShouldBe(("二号地市", "二号地市一厅", Places.Hall211.Code));
        far.Keys.ShouldNotContain("home");

        // The county's own hall first, then the prefecture's others.
        var near = await ReasonAsync(carrier, new Counter(carrier, People.ClerkElsewhere), Places.County12);
        near["halls"].ShouldBe("乙县一厅,甲县一厅,甲县二厅");
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReasonAsync(Carrier carrier, Counter counter, Place home)
    {
        var refusal = await Carrier.RefusedAsync(counter.TryReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold, home)));
        return refusal.Reasons.Single(r => r.Code == "wrong-place").Data;
    }
}
