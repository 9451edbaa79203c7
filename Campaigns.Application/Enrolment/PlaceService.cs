using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Exhaustion;
using Campaigns.Application.Directory;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Members;
using Campaigns.Application.Quotas;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Offers;

namespace Campaigns.Application.Enrolment;

/// <summary>A place in a campaign, decided and held: everything a reservation stands on.</summary>
public sealed record HeldPlace(CampaignRow Campaign, CampaignRules Rules, Offer Offer, Decision Decision, QuotaRow Quota, string Funding)
{
    public CampaignDefinition Definition => Rules.Definition;
}

/// <summary>
/// Gives a member a place: the decision under the revision in force, then a unit of quota, then the claims. Used for a new reservation
/// and for one that a late payment revives, so that both stand on the same rules.
/// </summary>
public sealed class PlaceService(
    ICampaignStore campaigns,
    CampaignDefinitionService definitions,
    IQuotaStore quotas,
    CampaignExhaustionService exhaustion,
    IEnrolmentStore enrolments,
    IBranchStore branches,
    OutcomeNamingService naming,
    IBusinessClock clock)
{
    /// <summary>Decides and holds one unit; the caller has locked the member.</summary>
    public async Task<Result<HeldPlace>> HoldAsync(
        IStoreSession session, string campaignCode, MemberFactsRow member, Branch hall, Channel channel, string? offerCode, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.FindAsync(session, campaignCode, cancellationToken);
        if (campaign is not { Revision: { } revision })
            return CampaignsRefusals.Unknown(campaignCode);
        if (campaign.State == CampaignState.Suspended)
            return EnrolmentRefusals.CampaignSuspended(campaign.Name);
        if (campaign.State is not (CampaignState.Open or CampaignState.Exhausted))
            return EnrolmentRefusals.CampaignNotOpen(campaign.Name);

        if (await definitions.FindAsync(session, campaign.Id, revision, cancellationToken) is not { } rules)
            return EnrolmentRefusals.RulesUnreadable();
        var decision = rules.Evaluator.Decide(member.Facts, new Occasion(clock.Today, channel), PlaceOf(hall), offerCode);
        if (!decision.Eligible)
            return EnrolmentRefusals.NotEligible(await naming.NameAsync(session, decision.Outcomes, cancellationToken));

        var quota = await quotas.FindForAsync(session, campaign.Id, member.HomeAncestorIds, member.Facts.Tier, cancellationToken);
        if (quota is null)
            return EnrolmentRefusals.NoQuota((await branches.FindAsync(session, member.CountyId, cancellationToken))!.Name, member.Facts.Tier);
        var offer = rules.Offer(decision.OfferCode)!;
        if (await quotas.TryHoldAsync(session, quota.Id, cancellationToken))
            return new HeldPlace(campaign, rules, offer, decision, quota, "hq");
        if (await quotas.TryHoldOverrunAsync(session, quota.Id, cancellationToken))
            return new HeldPlace(campaign, rules, offer, decision, quota, "branch");
        return EnrolmentRefusals.QuotaFull(quota);
    }

    /// <summary>Takes the member's place in the campaign and in each of its exclusion groups.</summary>
    /// <returns>False when another participation of the member was first.</returns>
    public async Task<bool> ClaimAsync(IStoreSession session, HeldPlace place, long memberId, long enrolmentId, CancellationToken cancellationToken)
    {
        if (!await enrolments.ClaimAsync(
            session, memberId, $"campaign:{place.Campaign.Code}", place.Definition.MaxPerMember, enrolmentId, cancellationToken))
            return false;
        foreach (var group in place.Definition.ExclusionGroups.Order(StringComparer.Ordinal))
        {
            if (!await enrolments.ClaimAsync(session, memberId, $"group:{group}", 1, enrolmentId, cancellationToken))
                return false;
        }

        return true;
    }

    /// <summary>Undoes <see cref="HoldAsync"/> and <see cref="ClaimAsync"/> for a place that can't be taken after all, and hands the reason on.</summary>
    public async Task<Refusal> LetGoAsync(
        IStoreSession session, HeldPlace place, long enrolmentId, Refusal why, CancellationToken cancellationToken)
    {
        await enrolments.FreeClaimsAsync(session, enrolmentId, cancellationToken);
        if (place.Funding == "hq")
            await quotas.ReleaseHeldAsync(session, place.Quota.Id, cancellationToken);
        else
            await quotas.ReleaseOverrunAsync(session, place.Quota.Id, cancellationToken);
        return why;
    }

    /// <summary>Turns the held unit into a used one.</summary>
    public async Task UseAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken)
    {
        if (enrolment.Funding == "hq" && !await quotas.UseHeldAsync(session, enrolment.QuotaId, cancellationToken))
            throw new InvalidOperationException($"quota row {enrolment.QuotaId} holds no unit for enrolment {enrolment.Id}");
        await exhaustion.RefreshAsync(session, enrolment.CampaignId, enrolment.QuotaId, cancellationToken);
    }

    /// <summary>Gives back what a reservation held: the unit and the claims.</summary>
    public async Task GiveBackHeldAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken)
    {
        var given = enrolment.Funding == "hq"
            ? await quotas.ReleaseHeldAsync(session, enrolment.QuotaId, cancellationToken)
            : await quotas.ReleaseOverrunAsync(session, enrolment.QuotaId, cancellationToken);
        await EndAsync(session, enrolment, given, cancellationToken);
    }

    /// <summary>Gives back a used unit and the claims (cancellation).</summary>
    public async Task GiveBackUsedAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken)
    {
        var given = enrolment.Funding == "hq"
            ? await quotas.ReturnUsedAsync(session, enrolment.QuotaId, cancellationToken)
            : await quotas.ReleaseOverrunAsync(session, enrolment.QuotaId, cancellationToken);
        await EndAsync(session, enrolment, given, cancellationToken);
    }

    private static JoiningPlace PlaceOf(Branch hall) => new(hall.Code, hall.Lineage);

    private async Task EndAsync(IStoreSession session, EnrolmentRow enrolment, bool given, CancellationToken cancellationToken)
    {
        if (!given)
            throw new InvalidOperationException($"quota row {enrolment.QuotaId} has no unit of enrolment {enrolment.Id} to give back");
        await enrolments.FreeClaimsAsync(session, enrolment.Id, cancellationToken);
        await exhaustion.RefreshAsync(session, enrolment.CampaignId, enrolment.QuotaId, cancellationToken);
    }
}
