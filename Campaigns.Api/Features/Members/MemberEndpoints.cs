using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Paging;
using Campaigns.Rules.Audience;

namespace Campaigns.Api.Features.Members;

/// <summary>One member by full phone number: who they are, what they may join, and why not the rest.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder v1)
    {
        v1.MapGet("/members/{phone}", LookUp).WithName("lookUpMember").WithSummary("会员查询：完整号码 · A member by full phone number")
            .WithExample(answer: MemberExamples.Member);
        v1.MapGet("/members/{phone}/offers", Offers).WithName("listOffers").WithSummary("可参加的活动及不能参加的原因 · What the member may join, and why not the rest")
            .WithExample(answer: Page.Whole<EligibilityAnswer>([MemberExamples.Recommended, MemberExamples.Alternative]));
        v1.MapGet("/campaigns/{code}/eligibility/{phone}", Check).WithName("checkEligibility")
            .WithSummary("资格校验：给出全部原因 · Check eligibility, with every reason").WithExample(answer: MemberExamples.NotEligible);
    }

    private static async Task<OkAnswer<MemberView>> LookUp(
        string phone, Actor actor, LookUpMemberUseCase lookUp, CancellationToken cancellationToken) =>
        Answer.Ok(await lookUp.ExecuteAsync(actor, phone, cancellationToken));

    private static async Task<OkAnswer<Page<EligibilityAnswer>>> Offers(
        string phone, CodeQuery<Channel> channel, HttpRequest request, Actor actor, ListOffersUseCase list, CancellationToken cancellationToken)
    {
        var culture = Language.Of(request);
        var result = await list.ExecuteAsync(actor, phone, channel.Value ?? Channel.Hall, cancellationToken);
        return Answer.Ok(result, offers => Page.Whole<EligibilityAnswer>([.. offers.Select(o => EligibilityAnswer.Of(o, culture))]));
    }

    private static async Task<OkAnswer<EligibilityAnswer>> Check(
        string code,
        string phone,
        CodeQuery<Channel> channel,
        HttpRequest request,
        Actor actor,
        CheckEligibilityUseCase check,
        CancellationToken cancellationToken)
    {
        var culture = Language.Of(request);
        var result = await check.ExecuteAsync(actor, code, phone, channel.Value ?? Channel.Hall, cancellationToken);
        return Answer.Ok(result, view => EligibilityAnswer.Of(view, culture));
    }
}
