using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// No contract of the named kinds binds the member on the day. Of several that do, the one that ends last is named, for that is
/// the day from which the member can join.
/// </summary>
public sealed record NoContractCondition(IReadOnlyList<string> Kinds) : Condition
{
    public override bool AskedAgainAtPayment => true;

    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on)
    {
        var blocking = facts.Contracts
            .Where(c => Kinds.Contains(c.Kind, StringComparer.Ordinal) && c.RunsOn(on))
            .OrderByDescending(c => c.EndsOn ?? DateOnly.MaxValue)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (blocking is null)
            return RuleOutcome.Pass(RuleCodes.NoContract, ("kinds", string.Join(',', Kinds)));
        var code = (blocking.CampaignCode, blocking.EndsOn) switch
        {
            (not null, _) => RuleCodes.AlreadyInOffer,
            (_, null) => RuleCodes.ContractRunningOpen,
            _ => RuleCodes.ContractRunning,
        };
        return RuleOutcome.Refuse(
            code,
            ("kind", blocking.Kind),
            ("name", blocking.Name),
            ("until", blocking.EndsOn is { } end ? Dates.Text(end) : RuleOutcome.None),
            ("lastPeriod", blocking.EndsOn is { } last ? Dates.Text(last)[..7] : RuleOutcome.None));
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.kinds", Kinds);
}
