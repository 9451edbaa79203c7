using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Approve;
using Campaigns.Application.Campaigns.Close;
using Campaigns.Application.Campaigns.Open;
using Campaigns.Application.Campaigns.Reject;
using Campaigns.Application.Campaigns.Resume;
using Campaigns.Application.Campaigns.Submit;
using Campaigns.Application.Campaigns.Suspend;
using Campaigns.Application.Results;

namespace Campaigns.Api.Features.Campaigns;

/// <summary>What can be done to a campaign: each is a POST with a reason, and answers with the campaign.</summary>
internal static class CampaignMoveEndpoints
{
    public static void MapCampaignMoves(this RouteGroupBuilder v1)
    {
        v1.MapPost("/campaigns/{code}/submit", Submit).WithName("submitCampaign").WithSummary("提交审批 · Submit for approval")
            .WithExample(CampaignExamples.Reason, CampaignExamples.Draft);
        v1.MapPost("/campaigns/{code}/approve", Approve).WithName("approveCampaign").WithSummary("批准（须由他人） · Approve what another person submitted")
            .WithExample(CampaignExamples.Reason, CampaignExamples.Open);
        v1.MapPost("/campaigns/{code}/reject", Reject).WithName("rejectCampaign").WithSummary("驳回 · Reject, with a reason")
            .WithExample(CampaignExamples.Reason, CampaignExamples.Draft);
        v1.MapPost("/campaigns/{code}/open", Open).WithName("openCampaign").WithSummary("开启 · Open an approved campaign")
            .WithExample(CampaignExamples.Reason, CampaignExamples.Open);
        v1.MapPost("/campaigns/{code}/suspend", Suspend).WithName("suspendCampaign").WithSummary("暂停 · Suspend, with a reason")
            .WithExample(CampaignExamples.Reason, CampaignExamples.Open);
        v1.MapPost("/campaigns/{code}/resume", Resume).WithName("resumeCampaign").WithSummary("恢复 · Resume")
            .WithExample(CampaignExamples.Reason, CampaignExamples.Open);
        v1.MapPost("/campaigns/{code}/close", Close).WithName("closeCampaign").WithSummary("结束 · Close for good, with a reason")
            .WithExample(CampaignExamples.Reason, CampaignExamples.Open);
    }

    private static async Task<OkAnswer<CampaignBody>> Submit(
        string code, ReasonBody? body, IdempotencyKey key, Actor actor, SubmitCampaignUseCase submit, CancellationToken cancellationToken) =>
        Campaign(await submit.ExecuteAsync(actor, new SubmitCampaignCommand(code, body?.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<CampaignBody>> Approve(
        string code, ReasonBody? body, IdempotencyKey key, Actor actor, ApproveCampaignUseCase approve, CancellationToken cancellationToken) =>
        Campaign(await approve.ExecuteAsync(actor, new ApproveCampaignCommand(code, body?.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<CampaignBody>> Reject(
        string code, ReasonBody? body, IdempotencyKey key, Actor actor, RejectCampaignUseCase reject, CancellationToken cancellationToken) =>
        Campaign(await reject.ExecuteAsync(actor, new RejectCampaignCommand(code, body?.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<CampaignBody>> Open(
        string code, ReasonBody? body, IdempotencyKey key, Actor actor, OpenCampaignUseCase open, CancellationToken cancellationToken) =>
        Campaign(await open.ExecuteAsync(actor, new OpenCampaignCommand(code, body?.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<CampaignBody>> Suspend(
        string code, ReasonBody? body, IdempotencyKey key, Actor actor, SuspendCampaignUseCase suspend, CancellationToken cancellationToken) =>
        Campaign(await suspend.ExecuteAsync(actor, new SuspendCampaignCommand(code, body?.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<CampaignBody>> Resume(
        string code, ReasonBody? body, IdempotencyKey key, Actor actor, ResumeCampaignUseCase resume, CancellationToken cancellationToken) =>
        Campaign(await resume.ExecuteAsync(actor, new ResumeCampaignCommand(code, body?.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<CampaignBody>> Close(
        string code, ReasonBody? body, IdempotencyKey key, Actor actor, CloseCampaignUseCase close, CancellationToken cancellationToken) =>
        Campaign(await close.ExecuteAsync(actor, new CloseCampaignCommand(code, body?.Reason), key.Value, cancellationToken));

    private static OkAnswer<CampaignBody> Campaign(Result<CampaignView> result) => Answer.Ok(result, CampaignBody.Of, view => view.Version);
}
