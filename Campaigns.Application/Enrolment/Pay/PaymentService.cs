using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Gifts;
using Campaigns.Application.Members;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment.Pay;

/// <summary>A reservation that may be confirmed, with its member's facts as they were read for that.</summary>
public sealed record SecuredPlace(EnrolmentRow Enrolment, MemberFacts Facts);

/// <summary>
/// Turns a reservation into a participation: makes sure of its place, then confirms it. Used by the payment, by a reapplied receipt and
/// by the first step of an enrolment with nothing to pay.
/// </summary>
public sealed class PaymentService(
    IEnrolmentStore enrolments,
    IMemberFactsStore members,
    IBranchStore branches,
    CampaignDefinitionService definitions,
    PlaceService places,
    OutcomeNamingService naming,
    GiftSuggestionService suggestions,
    IGiftStore gifts,
    EnrolmentStepService steps,
    IBusinessClock clock)
{
    /// <summary>
    /// The enrolment with its place held, or why it can't be had. Blocks (contracts, status) are asked again; a reservation whose
    /// time is over but that still holds its place goes on, an expired one is decided anew and revived if a place is free.
    /// </summary>
    public async Task<Result<SecuredPlace>> SecurePlaceAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, CancellationToken cancellationToken)
    {
        if (enrolment.State == EnrolmentState.Withdrawn)
            return EnrolmentRefusals.InvalidState(enrolment, EnrolmentMove.Pay);
        var member = (await members.FindAsync(session, enrolment.MemberId, clock.Today, cancellationToken))!;
        if (enrolment.State == EnrolmentState.Expired)
            return await ReviveAsync(session, actor, enrolment, member, cancellationToken);

        if (await definitions.FindAsync(session, enrolment.CampaignId, enrolment.Revision, cancellationToken) is not { } rules)
            return EnrolmentRefusals.RulesUnreadable();
        // The tier is the one that was reserved, also inside a rule that is put together from others (domain §7).
        var facts = member.Facts with { Tier = enrolment.Tier };
        var blocks = EligibilityEngine.BlocksAtPayment(rules.Definition, facts, new Occasion(clock.Today, enrolment.Channel), enrolment.Offer);
        if (blocks.Count > 0)
            return EnrolmentRefusals.NotEligible(await naming.NameAsync(session, blocks, cancellationToken));
        return new SecuredPlace(enrolment, member.Facts);
    }

    /// <summary>Uses the held unit, settles the release months, writes the contract the enrolment is for other campaigns.</summary>
    public async Task ConfirmAsync(IStoreSession session, Actor actor, SecuredPlace place, CancellationToken cancellationToken)
    {
        var enrolment = place.Enrolment;
        var rules = await definitions.FindAsync(session, enrolment.CampaignId, enrolment.Revision, cancellationToken)
            ?? throw new InvalidOperationException($"enrolment {enrolment.Id} was confirmed by rules that can't be read");
        var offer = rules.Offer(enrolment.Offer)!;
        var today = clock.Today;
        var start = ReleaseSchedule.StartMonth(offer.Release, today, place.Facts.Contracts)
            ?? throw new InvalidOperationException($"enrolment {enrolment.Id} was confirmed without a start of its release");
        var last = ReleaseSchedule.LastMonth(start, rules.Lines(offer));
        await places.UseAsync(session, enrolment, cancellationToken);
        if (!await enrolments.ConfirmAsync(
            session, enrolment, new Confirmation(EnrolmentState.Paid, clock.Now, today, last is null ? null : start, last), cancellationToken))
            throw new InvalidOperationException($"enrolment {enrolment.Id} changed while its member was locked");
        await enrolments.AddContractAsync(session, enrolment, rules.Definition.ContractKind, today, last?.LastDay ?? today, cancellationToken);
        await steps.RecordAsync(session, actor, enrolment, EnrolmentState.Paid, "enrolment.pay", null, cancellationToken);
    }

    private async Task<Result<SecuredPlace>> ReviveAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, MemberFactsRow member, CancellationToken cancellationToken)
    {
        var hall = (await branches.FindAsync(session, enrolment.HallId, cancellationToken))!;
        var held = await places.HoldAsync(session, enrolment.CampaignCode, member, hall, enrolment.Channel, enrolment.Offer, cancellationToken);
        if (!held.IsSuccess)
            return held.Refusal;
        if (held.Value.Campaign.Revision != enrolment.Revision)
            return await places.LetGoAsync(session, held.Value, enrolment.Id, EnrolmentRefusals.RevisionChanged(enrolment.Number), cancellationToken);
        if (!await places.ClaimAsync(session, held.Value, enrolment.MemberId, enrolment.Id, cancellationToken))
            return await places.LetGoAsync(session, held.Value, enrolment.Id, EnrolmentRefusals.JoinedMeanwhile(), cancellationToken);

        var revival = new Revival(StoredJson.Write(held.Value.Decision), held.Value.Quota.Id, held.Value.Funding, clock.Now);
        if (!await enrolments.ReviveAsync(session, enrolment, revival, cancellationToken))
            throw new InvalidOperationException($"enrolment {enrolment.Id} changed while its member was locked");
        await PromiseAgainAsync(session, enrolment, held.Value.Offer, cancellationToken);
        await steps.RecordAsync(session, actor, enrolment, EnrolmentState.Reserved, "enrolment.revive", null, cancellationToken);
        return new SecuredPlace((await enrolments.FindAsync(session, enrolment.Number, cancellationToken))!, member.Facts);
    }

    /// <summary>What was promised at the reservation is promised still: the first choices, and the extras the member's facts gave then.</summary>
    private async Task PromiseAgainAsync(IStoreSession session, EnrolmentRow enrolment, Offer offer, CancellationToken cancellationToken)
    {
        var promised = await gifts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken);
        await suggestions.SuggestAsync(
            session, enrolment.Id, enrolment.HallId, [.. promised.Select(g => GiftGrant.Promised(offer.Gifts, g.Item, g.FaceFen))], cancellationToken);
        foreach (var gift in promised)
            await gifts.SetStateAsync(session, enrolment.Id, gift.ItemId, GiftState.Promised, clock.Now, cancellationToken);
    }
}
