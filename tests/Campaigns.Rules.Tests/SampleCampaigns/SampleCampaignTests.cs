using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;
using Shared.SampleCampaigns;

namespace Campaigns.Rules.Tests.SampleCampaigns;

/// <summary>The tables of samples/campaigns against the rules alone: every answer, and the schedule of those who join.</summary>
public sealed class SampleCampaignTests
{
    public static TheoryData<string> Codes() => [.. SampleCampaign.Codes];

    [Fact]
    public void Samples_AreTwelveOrMore() => SampleCampaign.Codes.Count().ShouldBeGreaterThanOrEqualTo(12);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Definition_HasNoFault(string code)
    {
        var sample = SampleCampaign.Load(code);
        sample.Definition.Code.ShouldBe(code);
        DefinitionValidator.Validate(sample.Definition).Select(e => $"{e.Path} {e.Code}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Decide_EachMember_GivesTheTablesAnswer(string code)
    {
        var sample = SampleCampaign.Load(code);
        foreach (var member in sample.Members)
        {
            var (occasion, place) = (new Occasion(member.On, member.Channel), PlaceOf(member));
            var decision = EligibilityEngine.Decide(sample.Definition, SampleHistory.Of(member), occasion, place, member.Offer);
            decision.Outcomes.Where(o => !o.Passed).Select(SampleAnswer.Write).ShouldBe(member.Answer.Refusals, $"{code}, {member.Name}");
            if (member.Answer.Joins)
                decision.OfferCode.ShouldBe(member.Answer.Offer, $"{code}, {member.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Schedule_OfThoseWhoJoin_IsTheTables(string code)
    {
        var sample = SampleCampaign.Load(code);
        foreach (var member in sample.Members.Where(m => m.Answer.Joins))
        {
            var offer = sample.Definition.Offers.Single(o => o.Code == member.Answer.Offer);
            var start = ReleaseSchedule.StartMonth(offer.Release, member.On, member.Facts.Contracts)!.Value;
            var lines = ReleaseCompiler.Compile(offer).Select(l => (l.Lot, start + l.MonthOffset, l.Amount.Fen));
            var expected = sample.Schedule.Where(i => i.Member == member.Name).Select(i => (i.Lot, i.Due, i.AmountFen));
            lines.Order().ShouldBe(expected.Order(), $"{code}, {member.Name}");
        }
    }

    private static JoiningPlace PlaceOf(SampleMember member) =>
        new(member.Hall, [member.Hall[..2], member.Hall[..4], member.Hall[..6], member.Hall]);
}
