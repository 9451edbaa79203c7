using System.Reflection;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Cancellation;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Gifts;

namespace Campaigns.Application.Tests.Text;

/// <summary>Everything the rules can say has a sentence, and the values the sentence names are given.</summary>
public sealed class RuleTextTests
{
    [Theory]
    [InlineData(typeof(RuleCodes))]
    [InlineData(typeof(DefinitionCodes))]
    [InlineData(typeof(GiftPackage))]
    [InlineData(typeof(GiftGrant))]
    [InlineData(typeof(StandingCodes))]
    [InlineData(typeof(CancellationQuote))]
    [InlineData(typeof(CancellationGrounds))]
    public void Codes_OfTheRules_HaveTexts(Type holder)
    {
        var codes = Codes(holder);
        codes.ShouldNotBeEmpty();
        codes.Where(code => Messages.Find(code, Messages.Chinese) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Cases_CoverEveryCode()
    {
        RuleCases.Outcomes.Select(o => o.Code).Distinct().ShouldBe(Codes(typeof(RuleCodes)), ignoreOrder: true);
        RuleCases.Errors.Select(e => e.Code).Distinct().ShouldBe(Codes(typeof(DefinitionCodes)), ignoreOrder: true);
    }

    [Fact]
    public void Texts_OfOutcomesAndFaults_NameOnlyValuesThatAreGiven()
    {
        var said = RuleCases.Outcomes.Select(o => (o.Code, o.Data)).Concat(RuleCases.Errors.Select(e => (e.Code, e.Data)));
        said.SelectMany(s => Resources.Needed(Messages.Find(s.Code, Messages.Chinese)!).Select(p => (s.Code, Name: p.Split(':')[0], s.Data)))
            .Where(s => s.Name != "parts" && !s.Data.ContainsKey(s.Name))
            .Select(s => $"{s.Code}: {s.Name}")
            .ShouldBeEmpty();
    }

    /// <summary>What a sentence says only sometimes is said by some case; a bracket is never left over.</summary>
    [Fact]
    public void Texts_WithOptionalValues_AreGivenThemByACase()
    {
        foreach (var code in RuleCases.Outcomes.Select(o => o.Code).Distinct())
        {
            // The sentences of the parts and the nearest halls are put in by who renders: rules know neither words nor the branch tree.
            var given = RuleCases.Outcomes.Where(o => o.Code == code).SelectMany(o => o.Data.Keys).Concat(["parts", "halls"]).ToHashSet(StringComparer.Ordinal);
            Resources.Placeholders(Messages.Find(code, Messages.Chinese)!).Select(p => p.Split(':')[0]).ShouldBeSubsetOf(given, code);
        }

        RuleCases.Outcomes.SelectMany(o => new[] { OutcomeText.Of(o, Messages.Chinese), OutcomeText.Of(o, Messages.English) })
            .Where(text => text.IndexOfAny(['[', ']', '{', '}', '|']) >= 0)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("on-net", "在网 61 个月，满足 12 至 120 个月")]
    [InlineData("tier-not-included", "会员级别为银卡，须为金卡")]
    [InlineData("status-not-included", "号码状态为停机，须为正常")]
    [InlineData("no-contract", "未在合约计划、存费送费内")]
    [InlineData("contract-running", "该号码在合约“畅享99”内，2027-05-31到期，到期后可参加")]
    [InlineData("already-in-offer", "该号码已参加“春季存费送费”，最后一期 2027年5月")]
    [InlineData("already-joined", "该号码已于 2026-11-02 参加“春季存费送费”，最后一期 2027年9月，最多同时参加 1 次")]
    [InlineData("hall-not-listed", "本活动只在指定营业厅办理，请到65020101、65020102办理")]
    public void Format_Outcome_IsWhatAClerkWouldSay(string code, string expected)
    {
        var outcome = RuleCases.Outcomes.First(o => o.Code == code);
        Messages.Format(code, outcome.Data, Messages.Chinese).ShouldBe(expected);
    }

    [Fact]
    public void Format_MissingMonthOrBranch_HasAWordForIt()
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "X",
            ["lastPeriod"] = RuleOutcome.None,
            ["branch"] = RuleOutcome.None,
        };
        Messages.Format(RuleCodes.AlreadyInOffer, data, Messages.Chinese).ShouldEndWith("最后一期 未定");
        Messages.Format(RuleCodes.WrongPlace, data, Messages.English).ShouldContain("unknown branch");
    }

    [Fact]
    public void Format_GiftFaults_NameTheAmounts()
    {
        var item = new GiftPackageItem { Item = "充值卡", FaceFen = 25000, DenominationsFen = [5000] };
        Say(GiftPackage.Check(item, [5000])!).ShouldBe("礼品“充值卡”面值合计应为 250.00 元，实为 50.00 元，请核对");
        Say(GiftPackage.Check(item, [20000])!).ShouldBe("礼品“充值卡”不能使用面值 200.00 元的券卡");

        static string Say(GiftFault fault) => Messages.Format(fault.Code, fault.Data, Messages.Chinese);
    }

    private static string[] Codes(Type holder) =>
    [
        .. holder.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!),
    ];
}
