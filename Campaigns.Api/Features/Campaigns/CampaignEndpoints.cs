using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Change;
using Campaigns.Application.Campaigns.Create;
using Campaigns.Application.Campaigns.Get;
using Campaigns.Application.Campaigns.List;
using Campaigns.Application.Paging;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Api.Features.Campaigns;

/// <summary>Campaigns and their definitions; their moves are in <see cref="CampaignMoveEndpoints"/>.</summary>
internal static class CampaignEndpoints
{
    public static void MapCampaigns(this RouteGroupBuilder v1)
    {
        v1.MapGet("/campaigns", List).WithName("listCampaigns").WithSummary("活动列表 · Campaigns")
            .WithExample(answer: CampaignExamples.List);
        v1.MapPost("/campaigns", Create).WithName("createCampaign").WithSummary("新建活动（草稿） · Define a campaign as a draft")
            .WithExample(CampaignExamples.Definition, CampaignExamples.Draft);
        v1.MapGet("/campaigns/{code}", Get).WithName("getCampaign").WithSummary("活动内容与状态 · Definition and state of a campaign")
            .WithExample(answer: CampaignExamples.Open);
        v1.MapPut("/campaigns/{code}", Change).WithName("changeCampaign").WithSummary("修改活动（已批准的生成新版本） · Change the definition; makes a revision")
            .WithExample(CampaignExamples.Definition, CampaignExamples.Draft);
        v1.MapCampaignMoves();
        v1.MapCampaignSentences();
        v1.MapRevisions();
    }

    private static async Task<OkAnswer<Page<CampaignItem>>> List(
        CodeQuery<CampaignState> state, PageQuery page, Actor actor, ListCampaignsUseCase list, CancellationToken cancellationToken)
    {
        var result = await list.ExecuteAsync(actor, new ListCampaignsQuery(state.Value, page.Value), cancellationToken);
        return Answer.Ok(result, campaigns => campaigns.Map(CampaignItem.Of));
    }

    private static async Task<CreatedAnswer<CampaignBody>> Create(
        CampaignBody body, IdempotencyKey key, Actor actor, CreateCampaignUseCase create, CancellationToken cancellationToken)
    {
        var result = await create.ExecuteAsync(actor, new CreateCampaignCommand(body.ToDefinition()), key.Value, cancellationToken);
        return Answer.Created(result, CampaignBody.Of, view => $"/campaigns/{view.Definition.Code}", view => view.Version);
    }

    private static async Task<OkAnswer<CampaignBody>> Get(
        string code, RevisionQuery revision, Actor actor, GetCampaignUseCase get, CancellationToken cancellationToken)
    {
        var result = await get.ExecuteAsync(actor, new GetCampaignQuery(code, revision.Value), cancellationToken);
        return Answer.Ok(result, CampaignBody.Of, view => view.Version);
    }

    private static async Task<OkAnswer<CampaignBody>> Change(
        string code, CampaignBody body, IfMatch version, Actor actor, ChangeCampaignUseCase change, CancellationToken cancellationToken)
    {
        var result = await change.ExecuteAsync(
            actor, new ChangeCampaignCommand(code, version.Version, body.ToDefinition()), cancellationToken);
        return Answer.Ok(result, CampaignBody.Of, view => view.Version);
    }
}
