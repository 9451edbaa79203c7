using System.Globalization;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Revisions;
using Campaigns.Application.Campaigns.Sentences;
using Campaigns.Application.Paging;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Api.Features.Campaigns;

/// <summary>The history of a definition.</summary>
internal static class RevisionEndpoints
{
    private static readonly DateTimeOffset At = new(2026, 10, 20, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly RevisionItem Example = new()
    {
        Revision = 2,
        State = RevisionState.Approved,
        InForce = true,
        MadeBy = "区公司市场",
        MadeAt = At,
        SubmittedBy = "区公司市场",
        SubmittedAt = At.AddHours(1),
        DecidedBy = "区公司财务",
        DecidedAt = At.AddDays(1),
        Reason = "预算已确认",
    };

    private static readonly RevisionChanges Changes = new(
        "thank-you-members",
        2,
        1,
        [
            new SectionChanges(
                "term",
                null,
                "活动与期限",
                [new SentenceChange(new Sentence("end", "不设截止日期，名额用完为止"), new Sentence("end", "最后参加日期 2026-12-31"))]),
        ]);

    public static void MapRevisions(this RouteGroupBuilder v1)
    {
        v1.MapGet("/campaigns/{code}/revisions", List).WithName("listRevisions").WithSummary("活动版本 · Revisions of a campaign, newest first")
            .WithExample(answer: Page.Whole<RevisionItem>([Example]));
        v1.MapGet("/campaigns/{code}/revisions/{revision}/changes", Compare).WithName("compareRevisions")
            .WithSummary("两个版本的差异 · What a revision says otherwise than another").WithExample(answer: Changes);
    }

    private static async Task<OkAnswer<Page<RevisionItem>>> List(
        string code, Actor actor, ListRevisionsUseCase list, CancellationToken cancellationToken) =>
        Answer.Ok(await list.ExecuteAsync(actor, code, cancellationToken));

    private static async Task<OkAnswer<RevisionChanges>> Compare(
        string code,
        string revision,
        RevisionQuery against,
        HttpRequest request,
        Actor actor,
        CompareRevisionsUseCase compare,
        CancellationToken cancellationToken)
    {
        // What is no number is no revision.
        var number = int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return Answer.Ok(await compare.ExecuteAsync(actor, code, number, against.Value, Language.Of(request), cancellationToken));
    }
}
