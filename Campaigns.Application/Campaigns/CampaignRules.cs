using System.Text.Json;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Campaigns;

/// <summary>A revision's rules, ready to be asked: the definition, its evaluator, and the instalments of each offer. Never changes.</summary>
public sealed class CampaignRules
{
    private readonly Dictionary<string, IReadOnlyList<ReleaseLine>> _lines;

    private CampaignRules(CampaignDefinition definition)
    {
        Definition = definition;
        Evaluator = new CampaignEvaluator(definition);
        _lines = definition.Offers.DistinctBy(o => o.Code, StringComparer.Ordinal)
            .ToDictionary(o => o.Code, ReleaseCompiler.Compile, StringComparer.Ordinal);
    }

    /// <summary>What is said of rules that can't be read: they deny.</summary>
    public static RuleOutcome Unreadable { get; } = RuleOutcome.Refuse(RuleCodes.RulesUnreadable);

    public CampaignDefinition Definition { get; }

    public CampaignEvaluator Evaluator { get; }

    /// <summary>The rules of a stored text; null when this program can't read it, or could not run what it says.</summary>
    public static CampaignRules? Read(string json)
    {
        try
        {
            return new CampaignRules(DefinitionJson.Read(json));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The offer an enrolment was made with; null when there is none of that code.</summary>
    public Offer? Offer(string? code) => Definition.Offers.FirstOrDefault(o => o.Code == code);

    public IReadOnlyList<ReleaseLine> Lines(Offer offer) => _lines[offer.Code];
}
