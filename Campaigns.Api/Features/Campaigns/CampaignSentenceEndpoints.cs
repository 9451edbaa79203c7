using Campaigns.Api.Features.Members;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Preview;
using Campaigns.Application.Campaigns.ReadSentences;
using Campaigns.Application.Campaigns.Sentences;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;

namespace Campaigns.Api.Features.Campaigns;

/// <summary>Definitions read out: stored ones, and one that is being written.</summary>
internal static class CampaignSentenceEndpoints
{
    public static void MapCampaignSentences(this RouteGroupBuilder v1)
    {
        v1.MapGet("/campaigns/{code}/sentences", Read).WithName("readCampaignSentences").WithSummary("活动规则的文字说明 · The definition as sentences")
            .WithExample(answer: CampaignSentenceExamples.Sentences);
        v1.MapPost("/campaigns/preview", Preview).WithName("previewCampaign")
            .WithSummary("预览正在编写的活动，不保存 · What a definition being written says; saves nothing")
            .WithExample(CampaignSentenceExamples.Query, CampaignSentenceExamples.Preview);
    }

    private static async Task<OkAnswer<CampaignSentences>> Read(
        string code, RevisionQuery revision, Actor actor, HttpRequest request, ReadCampaignSentencesUseCase read, CancellationToken cancellationToken) =>
        Answer.Ok(await read.ExecuteAsync(actor, code, revision.Value, Language.Of(request), cancellationToken));

    private static async Task<OkAnswer<PreviewAnswer>> Preview(
        PreviewBody body, Actor actor, HttpRequest request, PreviewCampaignUseCase preview, CancellationToken cancellationToken)
    {
        var culture = Language.Of(request);
        var query = new PreviewCampaignQuery(body.Definition.ToDefinition(), body.Phone, body.Channel);
        return Answer.Ok(await preview.ExecuteAsync(actor, query, culture, cancellationToken), found => PreviewAnswer.Of(found, culture));
    }
}

/// <param name="Definition">As it would be sent to be saved.</param>
/// <param name="Phone">A member to ask the rules about; none: nobody.</param>
internal sealed record PreviewBody(CampaignBody Definition, string? Phone = null, Channel Channel = Channel.Hall);

/// <param name="Errors">Messages by the place in the definition; empty when it can be saved and submitted.</param>
/// <param name="Eligibility">Null without a phone, and while the definition has faults.</param>
internal sealed record PreviewAnswer(
    IReadOnlyDictionary<string, string[]> Errors, IReadOnlyList<SentenceSection> Sections, EligibilityAnswer? Eligibility)
{
    public static PreviewAnswer Of(CampaignPreview preview, System.Globalization.CultureInfo culture) => new(
        preview.Faults.GroupBy(f => f.Field, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(f => Messages.Format(f.Code, f.Data, culture)).ToArray(), StringComparer.Ordinal),
        preview.Sections,
        preview.Eligibility is { } view ? EligibilityAnswer.Of(view, culture) : null);
}
