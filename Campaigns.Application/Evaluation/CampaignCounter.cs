using System.Text.Json;
using Campaigns.Application.Members;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Evaluation;

/// <summary>
/// Counts for one campaign while the member base streams by: members of the tiers it has offers for, and those of them every rule lets in.
/// The place is not asked. Rules that can't be read let nobody in.
/// </summary>
internal sealed class CampaignCounter
{
    private readonly Dictionary<EvaluationGroup, (long Members, long Eligible)> _counts = [];
    private readonly CampaignDefinition? _definition;
    private readonly HashSet<Tier> _tiers;

    public CampaignCounter(RunningCampaign campaign)
    {
        CampaignId = campaign.Id;
        _definition = Read(campaign.Definition);
        _tiers = [.. _definition?.Offers.SelectMany(o => o.Tiers) ?? []];
    }

    public long CampaignId { get; }

    public IReadOnlyList<EvaluationCount> Counts => [.. _counts.Select(c => new EvaluationCount(c.Key, c.Value.Members, c.Value.Eligible))];

    public long Eligible => _counts.Values.Sum(c => c.Eligible);

    public void Add(MemberFactsRow member, DateOnly on)
    {
        // A closed number is nobody's member any more.
        if (_definition is null || !_tiers.Contains(member.Facts.Tier) || member.Facts.Status is MemberStatus.Closed or MemberStatus.PortedOut)
            return;
        var group = new EvaluationGroup(member.CountyId, member.ManagerId ?? 0, member.Facts.Tier);
        var (members, eligible) = _counts.GetValueOrDefault(group);
        _counts[group] = (members + 1, eligible + (EligibilityEngine.Decide(_definition, member.Facts, on, place: null).Eligible ? 1 : 0));
    }

    private static CampaignDefinition? Read(string definition)
    {
        try
        {
            return DefinitionJson.Read(definition);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
