using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Sentences;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Campaigns.Revisions;

/// <summary>What a revision says otherwise than another.</summary>
/// <param name="Against">The one it is compared with.</param>
public sealed record RevisionChanges(string Campaign, int Revision, int Against, IReadOnlyList<SectionChanges> Sections);

/// <summary>Tells what changed between two revisions of a campaign, in sentences.</summary>
public sealed class CompareRevisionsUseCase(
    IDatabase database, ICampaignStore campaigns, IRevisionStore revisions, DefinitionNamesService names)
{
    /// <param name="against">None: the revision before.</param>
    /// <param name="culture">The language of the sentences.</param>
    public async Task<Result<RevisionChanges>> ExecuteAsync(
        Actor actor, string code, int revision, int? against, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadCampaigns))
            return Refusal.Forbidden();
        return await database.ReadAsync(
            session => CompareAsync(session, code, revision, against ?? Math.Max(1, revision - 1), culture, cancellationToken), cancellationToken);
    }

    private async Task<Result<RevisionChanges>> CompareAsync(
        IStoreSession session, string code, int revision, int against, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(code);
        var after = await DefinitionAsync(session, campaign, revision, cancellationToken);
        if (!after.IsSuccess)
            return after.Refusal;
        var before = await DefinitionAsync(session, campaign, against, cancellationToken);
        if (!before.IsSuccess)
            return before.Refusal;
        var named = await names.FindAsync(session, [before.Value, after.Value], cancellationToken);
        return new RevisionChanges(
            code,
            revision,
            against,
            SentenceChanges.Of(DefinitionSentences.Of(before.Value, named, culture), DefinitionSentences.Of(after.Value, named, culture)));
    }

    private async Task<Result<CampaignDefinition>> DefinitionAsync(
        IStoreSession session, CampaignRow campaign, int revision, CancellationToken cancellationToken)
    {
        if (await revisions.FindAsync(session, campaign.Id, revision, cancellationToken) is not { } row)
            return CampaignsRefusals.RevisionUnknown(campaign.Code, revision);
        return CampaignRules.Read(row.Definition)?.Definition is { } definition ? definition : CampaignsRefusals.Unreadable(campaign.Code, revision);
    }
}
