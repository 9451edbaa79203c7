using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Sentences;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Campaigns.Preview;

/// <param name="Phone">A member to ask the rules about; none: nobody.</param>
public sealed record PreviewCampaignQuery(CampaignDefinition Definition, string? Phone, Channel Channel);

/// <summary>What a definition would be.</summary>
/// <param name="Faults">Every fault of it, and <c>phone</c> where the number is no member of the caller's.</param>
/// <param name="Eligibility">Null without a phone, and while the definition has faults.</param>
public sealed record CampaignPreview(IReadOnlyList<FieldError> Faults, IReadOnlyList<SentenceSection> Sections, EligibilityView? Eligibility);

/// <summary>
/// Shows whoever edits a definition what it says: its faults, its sentences, and what it would tell one member today. Saves nothing; a
/// look at a member outside the caller's subtree is audited as any other.
/// </summary>
public sealed class PreviewCampaignUseCase(
    IDatabase database,
    DefinitionReferenceService references,
    DefinitionNamesService names,
    MemberLookUpService lookUps,
    EligibilityService eligibility)
{
    /// <param name="culture">The language of the sentences.</param>
    public async Task<Result<CampaignPreview>> ExecuteAsync(
        Actor actor, PreviewCampaignQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.DefineCampaign))
            return Refusal.Forbidden();
        var faults = new List<FieldError>(DefinitionValidator.Validate(query.Definition).Select(Field));
        var member = faults.Count == 0 ? await FindAsync(actor, query.Phone, faults, cancellationToken) : null;
        return await database.ReadAsync<Result<CampaignPreview>>(
            async session =>
            {
                faults.AddRange((await references.FaultsAsync(session, query.Definition, cancellationToken)).Select(Field));
                var named = await names.FindAsync(session, [query.Definition], cancellationToken);
                var sections = DefinitionSentences.Of(query.Definition, named, culture);
                return new CampaignPreview([.. faults], sections, await AskAsync(session, query, member, cancellationToken));
            },
            cancellationToken);
    }

    private static FieldError Field(DefinitionError fault) => new(fault.Path, fault.Code, fault.Data);

    private async Task<FoundMember?> FindAsync(Actor actor, string? phone, List<FieldError> faults, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(phone))
            return null;
        var found = await lookUps.FindAsync(actor, phone, cancellationToken);
        if (!found.IsSuccess)
            faults.Add(new FieldError("phone", found.Refusal.Code, found.Refusal.Data));
        return found.Value;
    }

    private async Task<EligibilityView?> AskAsync(
        IStoreSession session, PreviewCampaignQuery query, FoundMember? member, CancellationToken cancellationToken) =>
        member is null || CampaignRules.Read(DefinitionJson.Write(query.Definition)) is not { } rules
            ? null
            : await eligibility.PreviewAsync(session, rules, new Newcomer(member.Member, member.Hall, query.Channel), cancellationToken);
}
