using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// A contract of one of the named kinds binds the member on the day they are asked, and ends by a fixed day or within so many months of
/// that day, where the campaign follows a contract that runs out. One without an end never does. Of several, the one that ends first counts.
/// </summary>
public sealed record HasContractCondition(IReadOnlyList<string> Kinds) : Condition
{
    private const int MaxMonths = 120;

    /// <summary>The last day on which the contract may end; null: no matter.</summary>
    public DateOnly? EndsBy { get; init; }

    /// <summary>The contract ends at most so many months after the day the member is asked; null: no matter.</summary>
    public int? EndsWithinMonths { get; init; }

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (EndingFirst(facts, occasion) is not { } contract)
            return Verdict.Refuse(RuleCodes.ContractMissing);
        if (LastEnd(occasion) is not { } last || contract.EndsOn <= last)
            return Verdict.Pass(RuleCodes.HasContract);
        return Verdict.Refuse(RuleCodes.ContractEndsLate);
    }

    public override void Validate(string path, DefinitionErrors errors)
    {
        errors.RequireNames($"{path}.kinds", Kinds);
        errors.RequireBetween($"{path}.endsWithinMonths", EndsWithinMonths ?? 0, 0, MaxMonths);
    }

    public override Population Narrow(Population population) => population.Having(NoContractCondition.Today, Kinds);

    public override Population Exclude(Population population) =>
        EndsBy is null && EndsWithinMonths is null ? population.Lacking(NoContractCondition.Today, Kinds) : population;

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (EndingFirst(facts, occasion) is { } contract)
        {
            yield return ("kind", contract.Kind);
            yield return ("name", contract.Name);
            yield return ("until", contract.EndsOn is { } end ? Dates.Text(end) : RuleOutcome.None);
        }
        else
        {
            yield return ("kinds", string.Join(',', Kinds));
        }

        if (LastEnd(occasion) is { } last)
            yield return ("endsBy", Dates.Text(last));
    }

    /// <summary>The contract that ends first; of those that end on one day the first by name.</summary>
    private ContractFact? EndingFirst(MemberFacts facts, Occasion occasion)
    {
        ContractFact? first = null;
        for (var i = 0; i < facts.Contracts.Count; i++)
        {
            var contract = facts.Contracts[i];
            if (contract.RunsOn(occasion.On) && Kinds.Contains(contract.Kind) && (first is null || EndsBefore(contract, first)))
                first = contract;
        }

        return first;
    }

    /// <summary>The last day on which the contract may end: the earlier of the two bounds.</summary>
    private DateOnly? LastEnd(Occasion occasion)
    {
        if (EndsWithinMonths is not { } months)
            return EndsBy;
        var within = Dates.AddMonths(occasion.On, Math.Max(0, months));
        return EndsBy < within ? EndsBy : within;
    }

    private static bool EndsBefore(ContractFact contract, ContractFact other)
    {
        var order = (contract.EndsOn ?? DateOnly.MaxValue).CompareTo(other.EndsOn ?? DateOnly.MaxValue);
        return order < 0 || (order == 0 && string.CompareOrdinal(contract.Name, other.Name) < 0);
    }
}
