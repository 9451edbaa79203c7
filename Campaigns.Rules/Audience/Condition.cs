using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// One rule about who may join. A condition evaluates, validates and explains itself; the engine only combines.
/// Adding a kind: one class in this folder and one line in <see cref="ConditionRegistry"/>.
/// </summary>
public abstract record Condition
{
    /// <summary>The rule's outcome for this member on this date. Never throws on any facts.</summary>
    public abstract RuleOutcome Evaluate(MemberFacts facts, DateOnly on);

    /// <summary>
    /// Whether the rule is asked again when the money is taken: blocks are (contracts, status, arrears), what the reservation froze is
    /// not (tier), nor what can't turn against the member in half an hour (domain §7).
    /// </summary>
    public virtual bool AskedAgainAtPayment => false;

    /// <summary>Adds an error for each field that can't be meant, under <paramref name="path"/>.</summary>
    public abstract void Validate(string path, DefinitionErrors errors);
}
