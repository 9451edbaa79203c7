using Campaigns.Rules.Audience;
using System.Text.Json;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Eligibility;

public sealed class EligibilityPropertyTests
{
    private static readonly Gen<JoiningPlace?> Places = Gen.OneOf(
        Gen.Constant<JoiningPlace?>(null),
        Any.Branch.ArrayOf().Select(JoiningPlace? (b) => new JoiningPlace("65010201", b)));

    private static readonly Gen<CampaignDefinition> Campaigns =
        from conditions in Any.Condition.ArrayOf()
        from groups in Gen.Elements("a", "b").ArrayOf()
        from max in Gen.Choose(1, 2)
        from kind in Gen.Elements(Enum.GetValues<PlaceKind>())
        select Samples.Reference with { Audience = conditions, ExclusionGroups = groups, MaxPerMember = max, Place = new Place { Kind = kind } };

    private static readonly Gen<(CampaignDefinition Campaign, MemberFacts Facts, DateOnly Date, JoiningPlace? Place, string? Offer)> Questions =
        from campaign in Campaigns
        from facts in Any.Facts
        from date in Any.Date
        from place in Places
        from offer in Gen.Elements(null, "gold", "other")
        select (campaign, facts, date, place, offer);

    [Fact]
    public void Decide_AnyQuestion_IsEligibleExactlyWhenEveryRulePassed() => Any.Check(Questions, q =>
    {
        var decision = EligibilityEngine.Decide(q.Campaign, q.Facts, new Occasion(q.Date), q.Place, q.Offer);
        decision.Eligible.ShouldBe(decision.Outcomes.All(o => o.Passed));
        decision.Outcomes.Count.ShouldBeGreaterThanOrEqualTo(3 + q.Campaign.Audience.Count);
    });

    [Fact]
    public void Decide_ConditionsInAnotherOrder_DecidesTheSame() => Any.Check(
        from q in Questions
        from shuffled in Gen.Shuffle(q.Campaign.Audience.ToArray())
        select (q, shuffled),
        c =>
        {
            var decision = EligibilityEngine.Decide(c.q.Campaign, c.q.Facts, new Occasion(c.q.Date), c.q.Place, c.q.Offer);
            var again = EligibilityEngine.Decide(c.q.Campaign with { Audience = c.shuffled }, c.q.Facts, new Occasion(c.q.Date), c.q.Place, c.q.Offer);
            again.Eligible.ShouldBe(decision.Eligible);
            again.OfferCode.ShouldBe(decision.OfferCode);
        });

    /// <summary>Domain §4.3: the stored decision, evaluated again by the stored rules, agrees.</summary>
    [Fact]
    public void Decide_StoredAndReadBack_AgreesWhenAskedAgain() => Any.Check(Questions, q =>
    {
        var stored = JsonSerializer.Serialize(EligibilityEngine.Decide(q.Campaign, q.Facts, new Occasion(q.Date), q.Place), DefinitionJson.Options);
        var read = JsonSerializer.Deserialize<Decision>(stored, DefinitionJson.Options)!;
        JsonSerializer.Serialize(read, DefinitionJson.Options).ShouldBe(stored);
        var again = EligibilityEngine.DecideStored(DefinitionJson.Write(q.Campaign), read.Facts, new Occasion(read.On, read.Channel), read.Place, read.OfferCode);
        again.Eligible.ShouldBe(read.Eligible);
        JsonSerializer.Serialize(again.Outcomes, DefinitionJson.Options).ShouldBe(JsonSerializer.Serialize(read.Outcomes, DefinitionJson.Options));
    });

    [Fact]
    public void Decision_AsStored_HasNoNamesOrPhonesOfMembers() =>
        JsonSerializer.Serialize(EligibilityEngine.Decide(Samples.Reference, Samples.Member, Samples.Now, null), DefinitionJson.Options)
            .ShouldNotContain("phone", Case.Insensitive);
}
