using Campaigns.Application.Imports;
using Campaigns.Application.Sample;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Application.Tests.Imports;

/// <summary>An import lists the live enrolments it contradicts (domain §7).</summary>
public sealed class ContradictionTests
{
    private const string Blocking = $"{SampleMembers.Gold}|contract-plan|新合约|2026-11-01|2027-10-31";

    [Theory, Engines]
    public async Task Import_BlockingContract_ListsTheEnrolmentOnce(TestEngine engine)
    {
        await using var world = await EnrolledAsync(engine);
        var contradiction = (await world.ImportAsync(ImportKind.Contracts, ImportScript.Contracts, Blocking)).Single().Contradictions.Single();
        contradiction.CampaignCode.ShouldBe("thank-you-members");
        contradiction.Reasons.Single().Code.ShouldBe("contract-running");
        (await world.ImportAsync(ImportKind.Contracts, ImportScript.Contracts, Blocking)).Single().Contradictions.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Import_OtherContractOrMember_ListsNothing(TestEngine engine)
    {
        await using var world = await EnrolledAsync(engine);
        var results = await world.ImportAsync(
            ImportKind.Contracts,
            ImportScript.Contracts,
            Blocking.Replace("contract-plan", "handset-lease"),
            Blocking.Replace("2026-11-01", "2024-11-01").Replace("2027-10-31", "2025-10-31"),
            Blocking.Replace(SampleMembers.Gold, SampleMembers.Silver));
        results.ShouldAllBe(r => r.Status == LineStatus.Created && r.Contradictions.Count == 0);
    }

    [Theory, Engines]
    public async Task Import_ClosedStatus_ListsTheEnrolment(TestEngine engine)
    {
        await using var world = await EnrolledAsync(engine);
        var row = $"{SampleMembers.Gold}|||会员0000002|gold|closed|650101|M65010101|2016-03-01|24000|0||2026-11-02T08:00:00+08:00";
        var result = (await world.ImportAsync(ImportKind.Members, ImportScript.Members, row)).Single();
        result.Contradictions.Single().Reasons.Single().Code.ShouldBe("status-not-included");
    }

    [Theory, Engines]
    public async Task Import_LowerTier_IsNoContradiction(TestEngine engine)
    {
        await using var world = await EnrolledAsync(engine);
        var row = $"{SampleMembers.Gold}|||会员0000002|none|active|650101|M65010101|2016-03-01|24000|0||2026-11-02T08:00:00+08:00";
        var result = (await world.ImportAsync(ImportKind.Members, ImportScript.Members, row)).Single();
        result.Status.ShouldBe(LineStatus.Updated);
        result.Contradictions.ShouldBeEmpty();
    }

    private static async Task<SampleWorld> EnrolledAsync(TestEngine engine)
    {
        var world = await SampleWorld.LoadedAsync(engine, 20);
        await world.ReserveAsync(SampleMembers.Gold);
        return world;
    }
}
