using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// No contract of the named kinds, or written by one of the named campaigns, binds the member: on the day they are asked, or on a fixed
/// day. Of several that do, the one that ends last is named, for that is the day from which the member can join.
/// </summary>
public sealed record NoContractCondition : Condition
{
    /// <summary>The mark of contracts that run on the day the member is asked.</summary>
    internal const string Today = "contract";

    public NoContractCondition()
    {
    }

    public NoContractCondition(IReadOnlyList<string> kinds) => Kinds = kinds;

    /// <summary>Kinds of contract that block.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Codes of campaigns whose enrolments block as contracts.</summary>
    public IReadOnlyList<string> Campaigns { get; init; } = [];

    /// <summary>The day that counts; null: the day the member is asked.</summary>
    public DateOnly? On { get; init; }

    public override bool AskedAgainAtPayment => true;

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (Blocking(facts, occasion) is not { } blocking)
            return Verdict.Pass(RuleCodes.NoContract);
        if (blocking.CampaignCode is not null)
            return Verdict.Refuse(RuleCodes.AlreadyInOffer);
        return Verdict.Refuse(blocking.EndsOn is null ? RuleCodes.ContractRunningOpen : RuleCodes.ContractRunning);
    }

    public override void Validate(string path, DefinitionErrors errors)
    {
        if (Kinds.Count > 0 || Campaigns.Count == 0)
            errors.RequireNames($"{path}.kinds", Kinds);
        if (Campaigns.Count > 0)
            errors.RequireNames($"{path}.campaigns", Campaigns);
    }

    public override Population Narrow(Population population) => population.Lacking(Mark, Marks);

    public override Population Exclude(Population population) => population.Having(Mark, Marks);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (Blocking(facts, occasion) is not { } blocking)
        {
            if (Kinds.Count > 0)
                yield return ("kinds", string.Join(',', Kinds));
            if (Campaigns.Count > 0)
                yield return ("campaigns", string.Join(',', Campaigns));
        }
        else
        {
            yield return ("kind", blocking.Kind);
            yield return ("name", blocking.Name);
            yield return ("until", blocking.EndsOn is { } end ? Dates.Text(end) : RuleOutcome.None);
            yield return ("lastPeriod", blocking.EndsOn is { } last ? Dates.Text(last)[..7] : RuleOutcome.None);
        }

        if (On is { } on)
            yield return ("on", Dates.Text(on));
    }

    private string Mark => On is { } on ? $"{Today} on {Dates.Text(on)}" : Today;

    private IEnumerable<string> Marks => Kinds.Concat(Campaigns.Select(c => $"by {c}"));

    /// <summary>The blocking contract that ends last; of those the first by name.</summary>
    private ContractFact? Blocking(MemberFacts facts, Occasion occasion)
    {
        ContractFact? last = null;
        for (var i = 0; i < facts.Contracts.Count; i++)
        {
            var contract = facts.Contracts[i];
            if (contract.RunsOn(On ?? occasion.On) && IsNamed(contract) && (last is null || Outlasts(contract, last)))
                last = contract;
        }

        return last;
    }

    private bool IsNamed(ContractFact contract) =>
        Kinds.Contains(contract.Kind) || (contract.CampaignCode is { } campaign && Campaigns.Contains(campaign));

    private static bool Outlasts(ContractFact contract, ContractFact other)
    {
        var order = (contract.EndsOn ?? DateOnly.MaxValue).CompareTo(other.EndsOn ?? DateOnly.MaxValue);
        return order > 0 || (order == 0 && string.CompareOrdinal(contract.Name, other.Name) < 0);
    }
}
