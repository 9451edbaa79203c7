using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Audience;

/// <summary>What holds of every kind of condition, alone and put together, about any member on any day.</summary>
public sealed class ConditionPropertyTests
{
    private static readonly Gen<(Condition Condition, MemberFacts Facts, Occasion Occasion)> Questions =
        from condition in Any.Condition
        from facts in Any.Facts
        from occasion in Any.Occasion
        select (condition, facts, occasion);

    [Fact]
    public void Simple_EveryKindWithoutParts_HasAGenerator() =>
        ConditionRegistry.Kinds.Select(k => k.DerivedType)
            .Except([typeof(AllCondition), typeof(AnyCondition), typeof(NotCondition)])
            .ShouldBe(AnyConditions.Simple.Keys, ignoreOrder: true);

    [Fact]
    public void Evaluate_AnyQuestion_SaysWhatJudgeSays() => Any.Check(Questions, q =>
    {
        var verdict = q.Condition.Judge(q.Facts, q.Occasion);
        var outcome = q.Condition.Evaluate(q.Facts, q.Occasion);
        (outcome.Code, outcome.Passed).ShouldBe((verdict.Code, verdict.Passed));
        var errors = new DefinitionErrors();
        q.Condition.Validate("x", errors);
        if (errors.All.Count == 0)
            outcome.Data.Values.ShouldAllBe(v => v.Length > 0);
        (outcome.Parts?.Count ?? 0).ShouldBe(q.Condition.Inner.Count);
        (verdict.Passed && verdict.IsUnknown).ShouldBeFalse();
    });

    /// <summary>A verdict that doesn't lack a fact stays, whatever the facts that were missing turn out to be: also under exceptions.</summary>
    [Fact]
    public void Judge_MissingFactsComeIn_ChangesNoVerdictThatWasSure() => Any.Check(
        from q in Questions
        from known in Any.Facts
        select (q, known),
        c =>
        {
            var (condition, facts, occasion) = c.q;
            var filled = facts with
            {
                Brand = facts.Brand ?? c.known.Brand,
                Billing = facts.Billing ?? c.known.Billing,
                ArpuBeforeFen = facts.ArpuBeforeFen ?? c.known.ArpuBeforeFen,
                Usage = facts.Usage ?? c.known.Usage,
            };
            var verdict = condition.Judge(facts, occasion);
            if (!verdict.IsUnknown)
                condition.Judge(filled, occasion).Passed.ShouldBe(verdict.Passed);
        });

    [Fact]
    public void Judge_Not_IsTheOppositeOfWhatIsKnown() => Any.Check(Questions, q =>
    {
        var verdict = q.Condition.Judge(q.Facts, q.Occasion);
        var opposite = new NotCondition(q.Condition).Judge(q.Facts, q.Occasion);
        (opposite.Passed, opposite.IsUnknown).ShouldBe((!verdict.Passed && !verdict.IsUnknown, verdict.IsUnknown));
    });

    /// <summary>A population may be too large, never too small: who passes all conditions is in it.</summary>
    [Fact]
    public void Narrow_ConditionsThatSomebodyMeets_LeaveSomebody() => Any.Check(
        from conditions in Any.Condition.ArrayOf()
        from facts in Any.Facts
        from occasion in Any.Occasion
        select (conditions, facts, occasion),
        c =>
        {
            var met = c.conditions.Select(i => i.Judge(c.facts, c.occasion) is { Passed: false, IsUnknown: false } ? new NotCondition(i) : i)
                .Where(i => i.Judge(c.facts, c.occasion).Passed);
            Population.Everybody.Narrow(met).Nobody.ShouldBeFalse();
        });

    [Fact]
    public void Judge_EveryKind_AllocatesNothing()
    {
        var facts = Any.Facts.ArrayOf(20).Sample(1)[0];
        foreach (var (kind, generator) in AnyConditions.Simple.Append(new(typeof(AnyCondition), AnyConditions.Nested)))
        {
            var conditions = generator.ArrayOf(20).Sample(1)[0];
            Allocated(conditions, facts).ShouldBe(0, kind.Name);
        }
    }

    [Fact]
    public void Allocated_PlantedCondition_IsSeen() =>
        Allocated([new Wasteful()], [Samples.Member]).ShouldBeGreaterThan(0);

    /// <summary>Bytes allocated by asking each condition of each member fifty times, once warm.</summary>
    private static long Allocated(Condition[] conditions, MemberFacts[] facts)
    {
        AskAll(conditions, facts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
            AskAll(conditions, facts);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AskAll(Condition[] conditions, MemberFacts[] facts)
    {
        foreach (var condition in conditions)
        {
            foreach (var member in facts)
                condition.Judge(member, Samples.Now);
        }
    }

    /// <summary>Judges with a closure.</summary>
    private sealed record Wasteful : Condition
    {
        public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
            facts.HomeBranches.Any(b => b == EnumCode.Of(facts.Tier)) ? Verdict.Pass(RuleCodes.Branch) : Verdict.Refuse(RuleCodes.BranchNotIncluded);

        public override void Validate(string path, DefinitionErrors errors) => throw new NotSupportedException();

        protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict) => [];
    }
}
