using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Sentences;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.ReadSentences;

/// <summary>A revision's definition as sentences.</summary>
public sealed record CampaignSentences(string Campaign, int Revision, RevisionState RevisionState, IReadOnlyList<SentenceSection> Sections);

/// <summary>Reads a campaign's definition out. Campaigns are the whole company's: no branch is kept from them.</summary>
public sealed class ReadCampaignSentencesUseCase(
    IDatabase database, ICampaignStore campaigns, CampaignViewService views, DefinitionNamesService names)
{
    /// <param name="revision">None: the one in force, or the latest while none is.</param>
    /// <param name="culture">The language of the sentences.</param>
    public async Task<Result<CampaignSentences>> ExecuteAsync(
        Actor actor, string code, int? revision, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadCampaigns))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ReadAsync(session, code, revision, culture, cancellationToken), cancellationToken);
    }

    private async Task<Result<CampaignSentences>> ReadAsync(
        IStoreSession session, string code, int? revision, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(code);
        if (await views.FindAsync(session, campaign, revision, cancellationToken) is not { } view)
            return CampaignsRefusals.RevisionUnknown(code, revision ?? 0);
        if (view.Unreadable)
            return CampaignsRefusals.Unreadable(code, view.Revision);
        var named = await names.FindAsync(session, [view.Definition], cancellationToken);
        return new CampaignSentences(code, view.Revision, view.RevisionState, DefinitionSentences.Of(view.Definition, named, culture));
    }
}
