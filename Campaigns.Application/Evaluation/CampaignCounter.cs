using Campaigns.Application.Campaigns;
using Campaigns.Application.Members;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Evaluation;

/// <summary>
/// Counts for one campaign while the member base streams by: members of the tiers it has offers for, and those of them every rule lets in.
/// The place is not asked. Rules that can't be read let nobody in.
/// </summary>
internal sealed class CampaignCounter : IMemberCounter
{
    private readonly Dictionary<EvaluationGroup, (long Members, long Eligible)> _counts = [];
    private readonly CampaignEvaluator? _evaluator;
    private readonly List<string> _refusals = [];
    private readonly HashSet<Tier> _tiers;

    public CampaignCounter(RunningCampaign campaign)
    {
        CampaignId = campaign.Id;
        var rules = CampaignRules.Read(campaign.Definition);
        _evaluator = rules?.Evaluator;
        _tiers = [.. rules?.Definition.Offers.SelectMany(o => o.Tiers) ?? []];
    }

    public long CampaignId { get; }

    public IReadOnlyList<EvaluationCount> Counts => [.. _counts.Select(c => new EvaluationCount(c.Key, c.Value.Members, c.Value.Eligible))];

    public long Eligible => _counts.Values.Sum(c => c.Eligible);

    public void Add(MemberFactsRow member, DateOnly on)
    {
        // A closed number is nobody's member any more.
        if (_evaluator is null || !_tiers.Contains(member.Facts.Tier) || member.Facts.Status is MemberStatus.Closed or MemberStatus.PortedOut)
            return;
        var group = new EvaluationGroup(member.CountyId, member.ManagerId ?? 0, member.Facts.Tier);
        var (members, eligible) = _counts.GetValueOrDefault(group);
        _counts[group] = (members + 1, eligible + (_evaluator.Judge(member.Facts, new Occasion(on), place: null, _refusals) is null ? 0 : 1));
    }
}
