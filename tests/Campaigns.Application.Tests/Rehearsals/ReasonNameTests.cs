using Campaigns.Application.Tests.Text;
using Campaigns.Application.Text;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>Every no a rule can say has a short name for the tables of a rehearsal.</summary>
public sealed class ReasonNameTests
{
    [Fact]
    public void Names_OfEveryRefusal_AreThere() =>
        RuleCases.Outcomes.Where(o => !o.Passed).Select(o => o.Code).Distinct()
            .Where(code => Messages.Find($"reason.{code}", Messages.Chinese) is null).ShouldBeEmpty();

    [Fact]
    public void Names_OfRefusals_BelongToOne() =>
        Resources.Chinese("Rehearsals").Keys.Where(k => k.StartsWith("reason.", StringComparison.Ordinal)).Select(k => k["reason.".Length..])
            .Where(code => Messages.Find(code, Messages.Chinese) is null).ShouldBeEmpty();
}
