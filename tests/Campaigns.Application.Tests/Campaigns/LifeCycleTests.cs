using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Change;
using Campaigns.Application.Campaigns.Close;
using Campaigns.Application.Campaigns.Get;
using Campaigns.Application.Campaigns.List;
using Campaigns.Application.Campaigns.Open;
using Campaigns.Application.Campaigns.Reject;
using Campaigns.Application.Campaigns.Resume;
using Campaigns.Application.Campaigns.Suspend;
using Campaigns.Application.Paging;
using Campaigns.Application.Quotas.Set;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using static Campaigns.Application.Tests.Campaigns.CampaignWorld;

namespace Campaigns.Application.Tests.Campaigns;

public sealed class LifeCycleTests
{
    [Theory, Engines]
    public async Task Campaign_FromDraftToClosed_GoesThroughEveryState(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        var draft = await world.CreateDraftAsync();
        (draft.State, draft.Revision, draft.RevisionState, draft.Pending?.State).ShouldBe((CampaignState.Draft, 1, RevisionState.Draft, RevisionState.Draft));
        (await world.SubmitAsync()).RevisionState.ShouldBe(RevisionState.Submitted);
        var approved = await world.ApproveAsync();
        (approved.RevisionState, approved.Pending).ShouldBe((RevisionState.Approved, null));
        await world.SetQuotasAsync(new QuotaEntry("6501", Tier.Gold, 10));
        Must(await world.Get<OpenCampaignUseCase>().ExecuteAsync(Owner, new(Code, null), world.Key(), default)).State.ShouldBe(CampaignState.Open);
        Must(await world.Get<SuspendCampaignUseCase>().ExecuteAsync(Owner, new(Code, "flood"), world.Key(), default)).State.ShouldBe(CampaignState.Suspended);
        Must(await world.Get<ResumeCampaignUseCase>().ExecuteAsync(Owner, new(Code, null), world.Key(), default)).State.ShouldBe(CampaignState.Open);
        Must(await world.Get<CloseCampaignUseCase>().ExecuteAsync(Owner, new(Code, "done"), world.Key(), default)).State.ShouldBe(CampaignState.Closed);

        var lines = await world.ReadAsync(s => world.Get<ICampaignStore>().ReleaseLinesAsync(s, CampaignId(world), 1, "gold", default));
        lines.Count.ShouldBe(10);
        lines.Sum(l => l.Amount.Fen).ShouldBe(20000);
        (await world.Db.QueryAsync<string>("SELECT action FROM audit_record ORDER BY id")).ShouldBe(
        [
            "campaign.create", "campaign.submit", "campaign.approve", "quota.set", "campaign.open", "campaign.suspend", "campaign.resume", "campaign.close",
        ]);
    }

    [Theory, Engines]
    public async Task Change_OfACampaignInForce_MakesARevisionThatTakesOverWhenApproved(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(new QuotaEntry("6501", Tier.Gold, 10));
        var changed = await ChangeAsync(world, "Summer");
        (changed.Definition.Name, changed.Revision, changed.Pending).ShouldBe(("Spring", 1, new PendingRevision(2, RevisionState.Draft, null)));
        (await ChangeAsync(world, "Late summer")).Pending!.Revision.ShouldBe(2);

        await world.SubmitAsync();
        var approved = await world.ApproveAsync();
        (approved.Definition.Name, approved.Revision, approved.State).ShouldBe(("Late summer", 2, CampaignState.Open));
        (await world.CampaignAsync()).Name.ShouldBe("Late summer");
        var first = Must(await world.Get<GetCampaignUseCase>().ExecuteAsync(Clerk, new(Code, 1), default));
        (first.Definition.Name, first.RevisionState).ShouldBe(("Spring", RevisionState.Superseded));
    }

    [Theory, Engines]
    public async Task Reject_ASubmittedRevision_KeepsItAndTheNextChangeIsANewOne(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        await world.SubmitAsync();
        var rejected = Must(await world.Get<RejectCampaignUseCase>().ExecuteAsync(Finance, new(Code, "too dear"), world.Key(), default));
        rejected.Pending.ShouldBe(new PendingRevision(1, RevisionState.Rejected, "too dear"));
        (await ChangeAsync(world, "Cheaper")).Pending.ShouldBe(new PendingRevision(2, RevisionState.Draft, null));
        (await world.CampaignAsync()).Name.ShouldBe("Cheaper");
    }

    [Theory, Engines]
    public async Task List_InPages_GivesEachCampaignOnceAndFiltersByState(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        foreach (var code in new[] { "a", "b", "c" })
            await world.CreateDraftAsync(Definitions.Spring() with { Code = code });
        var list = world.Get<ListCampaignsUseCase>();
        var first = Must(await list.ExecuteAsync(Clerk, new(null, PageRequest.Parse("2", null).Value!), default));
        var second = Must(await list.ExecuteAsync(Clerk, new(null, PageRequest.Parse("2", first.NextCursor).Value!), default));
        first.Items.Concat(second.Items).Select(c => c.Code).ShouldBe(["a", "b", "c"]);
        second.NextCursor.ShouldBeNull();
        Must(await list.ExecuteAsync(Clerk, new(CampaignState.Open, PageRequest.First), default)).Items.ShouldBeEmpty();
    }

    private static async Task<CampaignView> ChangeAsync(CampaignWorld world, string name)
    {
        var command = new ChangeCampaignCommand(Code, (await world.CampaignAsync()).Version, Definitions.Spring() with { Name = name });
        return Must(await world.Get<ChangeCampaignUseCase>().ExecuteAsync(Owner, command, default));
    }

    private static long CampaignId(CampaignWorld world) => world.CampaignAsync().GetAwaiter().GetResult().Id;
}
