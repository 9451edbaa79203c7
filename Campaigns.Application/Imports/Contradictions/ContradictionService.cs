using Campaigns.Application.Campaigns;
using Campaigns.Application.Members;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;

namespace Campaigns.Application.Imports.Contradictions;

/// <summary>
/// Asks, for each row that changed a member with live enrolments, what would block them at payment now (domain §7): contracts and
/// status, not the tier, which a reservation freezes. Nothing is done about it but told.
/// </summary>
public sealed class ContradictionService(
    IContradictionStore store, IMemberFactsStore members, CampaignDefinitionService definitions, IBusinessClock clock)
{
    internal async Task AddAsync<TRow>(
        IStoreSession session, IReadOnlyCollection<ImportEntry<TRow>> entries, CancellationToken cancellationToken)
    {
        // Of several rows about one member the last one tells.
        var changed = new Dictionary<long, ImportEntry<TRow>>();
        foreach (var entry in entries)
        {
            if (entry.ChangedMemberId is { } memberId)
                changed[memberId] = entry;
        }

        if (changed.Count == 0)
            return;
        foreach (var group in (await store.FindLiveAsync(session, changed.Keys, cancellationToken)).GroupBy(e => e.MemberId))
            changed[group.Key].Add(await FindAsync(session, group.Key, group, cancellationToken));
    }

    private async Task<IReadOnlyList<Contradiction>> FindAsync(
        IStoreSession session, long memberId, IEnumerable<LiveEnrolment> enrolments, CancellationToken cancellationToken)
    {
        var member = (await members.FindAsync(session, memberId, clock.Today, cancellationToken))!;
        var found = new List<Contradiction>();
        foreach (var enrolment in enrolments)
        {
            var rules = await definitions.FindAsync(session, enrolment.CampaignId, enrolment.Revision, cancellationToken);
            IReadOnlyList<RuleOutcome> blocks = rules is null
                ? [CampaignRules.Unreadable]
                : EligibilityEngine.BlocksAtPayment(rules.Definition, member.Facts with { Tier = enrolment.Tier }, new Occasion(clock.Today));
            if (blocks.Count > 0)
                found.Add(new Contradiction(enrolment.EnrolmentNo, enrolment.CampaignCode, blocks));
        }

        return found;
    }
}
