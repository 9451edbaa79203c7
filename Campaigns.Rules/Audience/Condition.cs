using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// One rule about a member: who may join, who gets an offer or a gift, when an instalment is released. A condition judges, explains and
/// validates itself; whoever asks it only combines. Adding a kind: one class in this folder and one line in
/// <see cref="ConditionRegistry"/> (docs/conditions.md shows how).
/// </summary>
public abstract record Condition
{
    /// <summary>
    /// The rule's verdict. Never throws on any facts, and allocates nothing: a rehearsal asks it of every member of a carrier.
    /// </summary>
    public abstract Verdict Judge(MemberFacts facts, Occasion occasion);

    /// <summary>
    /// Whether the rule is asked again when the money is taken: blocks are (contracts, status, arrears), what the reservation froze is
    /// not (tier), nor what can't turn against the member in half an hour (domain §7).
    /// </summary>
    public virtual bool AskedAgainAtPayment => false;

    /// <summary>Whether an instalment may depend on it: it asks for what a month shows of a member (domain §5, Release).</summary>
    public virtual bool FitsInstalments => false;

    /// <summary>The same verdict, with the facts it was made on.</summary>
    public RuleOutcome Evaluate(MemberFacts facts, Occasion occasion)
    {
        var verdict = Judge(facts, occasion);
        var data = Explain(facts, occasion, verdict).ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal);
        return new RuleOutcome(verdict.Code, verdict.Passed, data) { Parts = ExplainParts(facts, occasion) };
    }

    /// <summary>Adds an error for each field that can't be meant, under <paramref name="path"/>.</summary>
    public abstract void Validate(string path, DefinitionErrors errors);

    /// <summary>
    /// Takes away from <paramref name="population"/> everybody whom the rule can't pass, as far as that can be said without facts: how the
    /// validator finds an audience that nobody can be in. Leaving somebody in is always right.
    /// </summary>
    public virtual Population Narrow(Population population) => population;

    /// <summary>
    /// The opposite of <see cref="Narrow"/>: takes away everybody whom the rule surely passes, and so leaves those who pass under
    /// <see cref="NotCondition"/>. Leaving somebody in is always right here too.
    /// </summary>
    public virtual Population Exclude(Population population) => population;

    /// <summary>The conditions this one is put together from.</summary>
    public virtual IReadOnlyList<Condition> Inner => [];

    /// <summary>The facts the sentence of this verdict names, as plain text (see <see cref="RuleOutcome"/>).</summary>
    protected abstract IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict);

    private IReadOnlyList<RuleOutcome>? ExplainParts(MemberFacts facts, Occasion occasion) =>
        Inner.Count == 0 ? null : [.. Inner.Select(c => c.Evaluate(facts, occasion))];
}
