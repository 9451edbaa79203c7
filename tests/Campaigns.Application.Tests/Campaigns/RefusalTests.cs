using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Approve;
using Campaigns.Application.Campaigns.Change;
using Campaigns.Application.Campaigns.Close;
using Campaigns.Application.Campaigns.Create;
using Campaigns.Application.Campaigns.Open;
using Campaigns.Application.Campaigns.Reject;
using Campaigns.Application.Campaigns.Resume;
using Campaigns.Application.Campaigns.Submit;
using Campaigns.Application.Campaigns.Suspend;
using Campaigns.Application.Results;
using Campaigns.Rules;
using Campaigns.Rules.Lifecycle;
using Campaigns.TestKit.Engines;
using static Campaigns.Application.Tests.Campaigns.CampaignWorld;

namespace Campaigns.Application.Tests.Campaigns;

public sealed class RefusalTests
{
    [Theory, Engines]
    public async Task Moves_FromEveryState_FollowTheMachine(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(new Application.Quotas.Set.QuotaEntry("6501", Rules.Members.Tier.Gold, 10));
        foreach (var state in Enum.GetValues<CampaignState>())
        {
            foreach (var move in new[] { CampaignMove.Open, CampaignMove.Suspend, CampaignMove.Resume, CampaignMove.Close })
            {
                await world.Db.ExecuteAsync("UPDATE campaign SET state = :state", new { state = EnumCode.Of(state) });
                var refusal = (await MoveAsync(world, Owner, move)).Refusal;
                refusal?.Code.ShouldBe("campaign-state");
                (refusal is null).ShouldBe(CampaignMachine.Allows(state, move), $"{state} {move}");
            }
        }
    }

    [Theory, Engines]
    public async Task Revision_OutOfTurn_IsRefused(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        Code(await ApproveAsync(world, Finance)).ShouldBe("revision-state");
        Code(await MoveAsync(world, Owner, CampaignMove.Open)).ShouldBe("campaign-not-approved");
        await world.SubmitAsync();
        Code(await SubmitAsync(world, Owner)).ShouldBe("revision-state");
        Code(await ChangeAsync(world, Definitions.Spring())).ShouldBe("revision-state");
        await world.ApproveAsync();
        Code(await MoveAsync(world, Owner, CampaignMove.Open)).ShouldBe("quota-missing");
        Code(await world.Get<RejectCampaignUseCase>().ExecuteAsync(Finance, new(CampaignWorld.Code, "late"), world.Key(), default)).ShouldBe("revision-state");
    }

    [Theory, Engines]
    public async Task Approve_OwnSubmission_IsRefused(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        await world.SubmitAsync(BothRoles);
        Code(await ApproveAsync(world, BothRoles)).ShouldBe("own-submission");
        Code(await world.Get<RejectCampaignUseCase>().ExecuteAsync(BothRoles, new(CampaignWorld.Code, "no"), world.Key(), default)).ShouldBe("own-submission");
    }

    [Theory, Engines]
    public async Task Approve_ByTwoAtOnce_OneWins(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        await world.SubmitAsync();
        var decisions = await Task.WhenAll(Task.Run(() => ApproveAsync(world, Finance)), Task.Run(() => ApproveAsync(world, OtherFinance)));
        decisions.Count(d => d.IsSuccess).ShouldBe(1);
        decisions.Single(d => !d.IsSuccess).Refusal!.Kind.ShouldBe(RefusalKind.Conflict);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM release_line")).ShouldBe(10);
    }

    [Theory, Engines]
    public async Task Definition_WithFaults_NamesTheFields(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        var bad = Definitions.Spring() with { Name = " ", MaxPerMember = 0 };
        var create = await world.Get<CreateCampaignUseCase>().ExecuteAsync(Owner, new(bad), world.Key(), default);
        create.Refusal!.Kind.ShouldBe(RefusalKind.Invalid);
        create.Refusal.Errors.Select(e => e.Field).ShouldBe(["name", "maxPerMember"]);

        await world.Db.ExecuteAsync("UPDATE gift_item SET code = 'other'");
        var offer = Definitions.Spring().Offers[0] with { Conditions = [new Rules.Audience.NotCondition(new Rules.Audience.BranchCondition(["78"]))] };
        await world.CreateDraftAsync(Definitions.Spring() with { Audience = [new Rules.Audience.BranchCondition(["6501", "77"])], Offers = [offer] });
        var submit = await SubmitAsync(world, Owner);
        submit.Refusal!.Code.ShouldBe("definition-not-ready");
        submit.Refusal.Errors.Select(e => (e.Field, e.Code)).ShouldBe(
            [("audience[0].in[1]", "branch-unknown"), ("offers[0].conditions[0].of.in[0]", "branch-unknown"), ("offers[0].gifts[0].item", "gift-item-unknown")]);
    }

    [Theory, Engines]
    public async Task Change_StaleOrWithAnotherCode_IsRefused(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        var stale = await world.Get<ChangeCampaignUseCase>().ExecuteAsync(Owner, new(CampaignWorld.Code, 7, Definitions.Spring()), default);
        stale.Refusal!.Kind.ShouldBe(RefusalKind.Stale);
        (await ChangeAsync(world, Definitions.Spring() with { Code = "other" })).Refusal!.Errors.Single().Code.ShouldBe("campaign-code-fixed");
        var again = await world.Get<CreateCampaignUseCase>().ExecuteAsync(Owner, new(Definitions.Spring()), world.Key(), default);
        Code(again).ShouldBe("campaign-code-taken");
    }

    [Theory, Engines]
    public async Task Everything_WithoutTheRoleOrOutsideHeadOffice_IsForbidden(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        var branchOwner = Owner with { BranchId = Province.North, BranchCode = "6501", BranchPath = "/65/6501/" };
        foreach (var actor in new[] { Finance, Supervisor, Clerk, branchOwner })
        {
            Code(await SubmitAsync(world, actor)).ShouldBe("forbidden");
            Code(await MoveAsync(world, actor, CampaignMove.Close)).ShouldBe("forbidden");
        }

        foreach (var actor in new[] { Owner, Supervisor, Clerk })
            Code(await ApproveAsync(world, actor)).ShouldBe("forbidden");
    }

    [Theory, Engines]
    public async Task SuspendCloseReject_WithoutReason_IsRefused(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        var suspend = await world.Get<SuspendCampaignUseCase>().ExecuteAsync(Owner, new(CampaignWorld.Code, " "), world.Key(), default);
        var close = await world.Get<CloseCampaignUseCase>().ExecuteAsync(Owner, new(CampaignWorld.Code, null), world.Key(), default);
        var reject = await world.Get<RejectCampaignUseCase>().ExecuteAsync(Finance, new(CampaignWorld.Code, ""), world.Key(), default);
        foreach (var refusal in new[] { suspend.Refusal, close.Refusal, reject.Refusal })
            refusal!.Errors.Single().ShouldBe(new FieldError("reason", "required", refusal.Errors.Single().Data));
    }

    private static string? Code(Result<CampaignView> result) => result.Refusal?.Code;

    private static Task<Result<CampaignView>> SubmitAsync(CampaignWorld world, Actor actor) =>
        world.Get<SubmitCampaignUseCase>().ExecuteAsync(actor, new(CampaignWorld.Code, null), world.Key(), default);

    private static Task<Result<CampaignView>> ApproveAsync(CampaignWorld world, Actor actor) =>
        world.Get<ApproveCampaignUseCase>().ExecuteAsync(actor, new(CampaignWorld.Code, null), world.Key(), default);

    private static async Task<Result<CampaignView>> ChangeAsync(CampaignWorld world, Rules.Definitions.CampaignDefinition definition) =>
        await world.Get<ChangeCampaignUseCase>()
            .ExecuteAsync(Owner, new(CampaignWorld.Code, (await world.CampaignAsync()).Version, definition), default);

    private static Task<Result<CampaignView>> MoveAsync(CampaignWorld world, Actor actor, CampaignMove move) => move switch
    {
        CampaignMove.Open => world.Get<OpenCampaignUseCase>().ExecuteAsync(actor, new(CampaignWorld.Code, "r"), world.Key(), default),
        CampaignMove.Suspend => world.Get<SuspendCampaignUseCase>().ExecuteAsync(actor, new(CampaignWorld.Code, "r"), world.Key(), default),
        CampaignMove.Resume => world.Get<ResumeCampaignUseCase>().ExecuteAsync(actor, new(CampaignWorld.Code, "r"), world.Key(), default),
        _ => world.Get<CloseCampaignUseCase>().ExecuteAsync(actor, new(CampaignWorld.Code, "r"), world.Key(), default),
    };
}
