using Campaigns.Api.Features.Members;
using Campaigns.Application.Campaigns.ReadSentences;
using Campaigns.Application.Campaigns.Sentences;
using Campaigns.Application.Text;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Api.Features.Campaigns;

/// <summary>Shown in the OpenAPI document: the reference campaign read out, written by the program itself.</summary>
internal static class CampaignSentenceExamples
{
    private static readonly IReadOnlyList<SentenceSection> Sections =
        DefinitionSentences.Of(CampaignExamples.Definition.ToDefinition(), DefinitionNames.None, Messages.Chinese);

    public static CampaignSentences Sentences { get; } = new("thank-you-members", 1, RevisionState.Approved, Sections);

    public static PreviewBody Query { get; } = new(CampaignExamples.Definition, "18609910001");

    public static PreviewAnswer Preview { get; } = new(new Dictionary<string, string[]>(StringComparer.Ordinal), Sections, MemberExamples.NotEligible);
}
