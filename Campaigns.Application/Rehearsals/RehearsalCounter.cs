using Campaigns.Application.Campaigns;
using Campaigns.Application.Members;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Rehearsals;

/// <summary>
/// Asks the one evaluator about every member that streams by, and keeps counts. The place is not asked: it is the member's to choose. Rules
/// that can't be read let nobody in.
/// </summary>
internal sealed class RehearsalCounter : IMemberCounter
{
    private readonly Dictionary<RehearsalGroup, GroupTally> _groups = [];
    private readonly Dictionary<string, int> _reasonIndex = new(StringComparer.Ordinal);
    private readonly List<string> _reasons = [];
    private readonly List<string> _refusals = [];
    private readonly Dictionary<(int Offer, Period Start), long> _starts = [];
    private readonly CampaignDefinition? _campaign;
    private readonly CampaignEvaluator? _evaluator;
    private readonly RehearsalGifts _gifts;
    private readonly Channel _channel;

    /// <param name="rules">Null when they can't be read.</param>
    public RehearsalCounter(CampaignRules? rules, Channel channel)
    {
        _campaign = rules?.Definition;
        _channel = channel;
        _evaluator = rules?.Evaluator;
        _gifts = new RehearsalGifts(_campaign?.Offers ?? []);
    }

    public IReadOnlyDictionary<RehearsalGroup, GroupTally> Groups => _groups;

    /// <summary>Codes of the reasons met, by their place in <see cref="GroupTally.First"/> and <see cref="GroupTally.Any"/>.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>Months in which releases would start that wait for a contract to end, with how many members each is so for.</summary>
    public IReadOnlyDictionary<(int Offer, Period Start), long> Starts => _starts;

    public void Add(MemberFactsRow member, DateOnly on)
    {
        var tally = TallyOf(member);
        tally.Members++;
        if (member.Facts.Status is not (MemberStatus.Closed or MemberStatus.PortedOut))
            tally.Living++;
        var occasion = new Occasion(on, _channel);
        if (_evaluator is null)
            AddRefusals(tally, [RuleCodes.RulesUnreadable]);
        else if (_evaluator.Judge(member.Facts, occasion, place: null, _refusals) is { } offer)
            AddEligible(tally, _evaluator, member.Facts, occasion, IndexOf(offer));
        else
            AddRefusals(tally, _refusals);
    }

    private GroupTally TallyOf(MemberFactsRow member)
    {
        var group = new RehearsalGroup(member.CountyId, member.ManagerId ?? 0, member.Facts.Tier);
        if (!_groups.TryGetValue(group, out var tally))
            _groups.Add(group, tally = new GroupTally(_campaign?.Offers.Count ?? 0, _gifts.Count));
        return tally;
    }

    private void AddEligible(GroupTally tally, CampaignEvaluator evaluator, MemberFacts facts, Occasion occasion, int offer)
    {
        tally.Eligible++;
        tally.Offers[offer]++;
        _gifts.CountGifts(tally.Gifts, evaluator, offer, facts, occasion);
        var plan = _campaign!.Offers[offer].Release;
        if (plan.Start == ReleaseStart.AfterContract && ReleaseSchedule.StartMonth(plan, occasion.On, facts.Contracts) is { } start)
            _starts[(offer, start)] = _starts.GetValueOrDefault((offer, start)) + 1;
    }

    private void AddRefusals(GroupTally tally, List<string> refusals)
    {
        for (var i = 0; i < refusals.Count; i++)
        {
            // Two rules of one kind may both refuse; the member still counts once.
            if (refusals.IndexOf(refusals[i]) < i)
                continue;
            if (!_reasonIndex.TryGetValue(refusals[i], out var reason))
            {
                _reasonIndex.Add(refusals[i], reason = _reasons.Count);
                _reasons.Add(refusals[i]);
            }

            GroupTally.Raise(tally.Any, reason);
            if (i == 0)
                GroupTally.Raise(tally.First, reason);
        }
    }

    private int IndexOf(Rules.Offers.Offer offer)
    {
        for (var i = 0; i < _campaign!.Offers.Count; i++)
        {
            if (ReferenceEquals(_campaign.Offers[i], offer))
                return i;
        }

        throw new InvalidOperationException("the evaluator chose an offer of another campaign");
    }
}
