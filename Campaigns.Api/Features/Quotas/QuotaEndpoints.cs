using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Get;
using Campaigns.Application.Quotas.Move;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Quotas.Split;
using Campaigns.Application.Results;
using Campaigns.Rules.Quotas;

namespace Campaigns.Api.Features.Quotas;

/// <summary>A campaign's quotas (名额). Their ETag is the campaign's.</summary>
internal static class QuotaEndpoints
{
    public static void MapQuotas(this RouteGroupBuilder v1)
    {
        v1.MapGet("/campaigns/{code}/quotas", Get).WithName("getQuotas").WithSummary("名额：本机构及下级 · Quotas of a subtree")
            .WithExample(answer: QuotaExamples.Quotas);
        v1.MapPut("/campaigns/{code}/quotas", Change).WithName("changeQuotas").WithSummary("按会员数分配或逐条设置名额 · Split by members, or set rows")
            .WithExample(QuotaExamples.Split, QuotaExamples.Quotas);
        v1.MapPost("/campaigns/{code}/quotas/move", Move).WithName("moveQuota").WithSummary("调剂空余名额 · Move free units")
            .WithExample(QuotaExamples.Move, QuotaExamples.Moved);
    }

    private static async Task<OkAnswer<QuotasBody>> Get(
        string code, Actor actor, GetQuotasUseCase get, CancellationToken cancellationToken)
    {
        var result = await get.ExecuteAsync(actor, code, cancellationToken);
        return Answer.Ok(result, QuotasBody.Of, view => view.Version);
    }

    private static async Task<OkAnswer<QuotasBody>> Change(
        string code,
        QuotasChangeBody body,
        IfMatch version,
        Actor actor,
        SplitQuotasUseCase split,
        SetQuotasUseCase set,
        CancellationToken cancellationToken)
    {
        Result<QuotasView> result = (body.By, body.Items) switch
        {
            ({ } by, null) => await split.ExecuteAsync(
                actor, new SplitQuotasCommand(code, version.Version, body.Totals, BasisOf(by)), cancellationToken),
            (null, { } items) => await set.ExecuteAsync(
                actor, new SetQuotasCommand(code, version.Version, body.Totals, [.. items.Select(i => i.ToEntry())]), cancellationToken),
            _ => Refusal.Invalid("quota-input"),
        };
        return Answer.Ok(result, QuotasBody.Of, view => view.Version);
    }

    private static QuotaBasis BasisOf(QuotaSplitBy by) => by == QuotaSplitBy.Members ? QuotaBasis.ByMembers : QuotaBasis.Unlimited;

    private static async Task<OkAnswer<MovedQuota>> Move(
        string code, QuotaMoveBody body, IdempotencyKey key, Actor actor, MoveQuotaUseCase move, CancellationToken cancellationToken)
    {
        var command = new MoveQuotaCommand(code, body.From, body.To, body.Tier, body.Units, body.Reason);
        return Answer.Ok(await move.ExecuteAsync(actor, command, key.Value, cancellationToken));
    }
}
