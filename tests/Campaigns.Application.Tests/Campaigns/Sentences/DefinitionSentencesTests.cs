using System.Globalization;
using System.Text.Json;
using Campaigns.Application.Campaigns.Sentences;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;
using Shared.SampleCampaigns;

namespace Campaigns.Application.Tests.Campaigns.Sentences;

/// <summary>Every part of a definition is read out, in both languages, with nothing missing in the words.</summary>
public sealed class DefinitionSentencesTests
{
    private static readonly CultureInfo[] Languages = [Messages.Chinese, Messages.English];

    public static TheoryData<string> Codes() => [.. SampleCampaign.Codes, "thank-you-members"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Sample_ReadOut_SaysEveryFieldThatIsSet(string code)
    {
        var definition = Definition(code);
        foreach (var culture in Languages)
        {
            var sentences = All(definition, culture);
            sentences.ShouldAllBe(s => IsWhole(s.Text));
            var paths = sentences.Select(s => s.Path).ToArray();
            Leaves(JsonSerializer.SerializeToElement(definition, DefinitionJson.Options), "")
                .Where(leaf => !IsSaidOtherwise(definition, leaf) && !Array.Exists(paths, p => IsAt(leaf, p))).ShouldBeEmpty(culture.Name);
        }
    }

    [Fact]
    public void Condition_OfEveryKind_SaysEachOfItsFields()
    {
        FullConditions.All.Select(c => c.GetType()).ShouldBe(ConditionRegistry.Kinds.Select(k => k.DerivedType), ignoreOrder: true);
        foreach (var condition in FullConditions.All)
        {
            var json = JsonSerializer.SerializeToElement(condition, DefinitionJson.Options);
            var code = ConditionText.CodeOf(json.GetProperty("kind").GetString()!);
            foreach (var culture in Languages)
            {
                var text = Messages.Find(code, culture).ShouldNotBeNull($"{code} in {culture.Name}");
                foreach (var field in json.EnumerateObject().Where(f => f.Name != "kind"))
                    text.ShouldContain("{" + (field.Name == "of" ? "parts" : field.Name), Case.Sensitive, $"{code} in {culture.Name}");
                IsWhole(ConditionText.Of(condition, DefinitionNames.None, culture)).ShouldBeTrue(code);
            }
        }
    }

    [Theory]
    [InlineData("zh-CN", "不属于（满足其中一项（会员级别为金卡、钻石；ARPU 与此前三个月相比，变化不高于 -20%））")]
    [InlineData("en", "None of this (One of these (Tier is gold, diamond / ARPU changed against the three months before by at most -20%))")]
    public void Condition_PutTogether_ReadsItsParts(string culture, string text)
    {
        var condition = new NotCondition(new AnyCondition([new TierCondition([Tier.Gold, Tier.Diamond]), new ArpuTrendCondition(ToPercent: -20)]));
        ConditionText.Of(condition, DefinitionNames.None, CultureInfo.GetCultureInfo(culture)).ShouldBe(text);
    }

    [Fact]
    public void Names_OfBranchesCampaignsAndGifts_StandInPlaceOfCodes()
    {
        var names = new DefinitionNames(Name("6501", "甲分公司"), Name("spring", "春季活动"), Name("card", "充值卡"));
        var definition = Definition("thank-you-members") with
        {
            Audience = [new BranchCondition(["6501", "6502"]), new NoContractCondition { Campaigns = ["spring"] }],
            Offers = [Plain with { Gifts = [new GiftPackageItem { Item = "card", FaceFen = 5_000, DenominationsFen = [1_000, 5_000] }] }],
        };

        var texts = DefinitionSentences.Of(definition, names, Messages.Chinese).SelectMany(s => s.Sentences).Select(s => s.Text).ToArray();

        texts.ShouldContain("归属甲分公司、6502");
        texts.ShouldContain("未在活动“春季活动”内");
        texts.ShouldContain("赠送礼品“充值卡”，合计面值 50.00 元，可用面值 10.00、50.00 元");
    }

    [Fact]
    public void Plans_OfEverySpread_SayTheirAmounts()
    {
        var texts = All(
            Definition("thank-you-members") with
            {
                Offers =
                [
                    Plain with { DepositFen = 10_000, Release = new ReleasePlan { Months = 3, InitialFen = 1_000 } },
                    Plain with { DepositFen = 300, Release = new ReleasePlan { Spread = Spread.Listed, AmountsFen = [100, 200] } },
                    Plain with { DepositFen = 300, Release = new ReleasePlan { Spread = Spread.AtEnd, Months = 6 } },
                    Plain with { Bonus = new BonusPlan { AmountFen = 600, Months = 2, DelayMonths = 1, Lapses = true } },
                ],
            },
            Messages.Chinese).Select(s => s.Text).ToArray();

        texts.ShouldContain("首月先返还 10.00 元");
        texts.ShouldContain("分 3 个月返还，每月 30.00 元");
        texts.ShouldContain("分 2 个月返还，各月依次为 1.00、2.00 元");
        texts.ShouldContain("在第 6 个月一次返还 3.00 元");
        texts.ShouldContain("赠送话费晚 1 个月开始到账");
        texts.ShouldContain("赠送话费当月未用完的，月底清零");
    }

    [Fact]
    public void Definition_WithFaults_IsReadAllTheSame()
    {
        var broken = Definition("thank-you-members") with
        {
            Name = "",
            Audience = [new OnNetCondition(), new TierCondition([])],
            QuotaPolicy = new QuotaPolicy { Totals = [new TierUnits(Tier.Gold, -1)], OverrunPercent = int.MinValue },
            Offers = [Plain with { DepositFen = long.MinValue, Release = new ReleasePlan { Months = -3, InitialFen = long.MaxValue, Start = ReleaseStart.FixedMonth } }],
        };
        foreach (var culture in Languages)
            All(broken, culture).ShouldNotBeEmpty();
    }

    private static Offer Plain { get; } = new() { Code = "plain", Name = "档位", Tiers = [Tier.Gold] };

    private static CampaignDefinition Definition(string code) => DefinitionJson.Read(SampleCampaign.Json(code));

    private static Dictionary<string, string> Name(string code, string name) => new(StringComparer.Ordinal) { [code] = name };

    private static Sentence[] All(CampaignDefinition definition, CultureInfo culture) =>
        [.. DefinitionSentences.Of(definition, DefinitionNames.None, culture).SelectMany(s => s.Sentences)];

    private static bool IsWhole(string text) => text.Length > 0 && text.IndexOfAny(['{', '}', '[', ']']) < 0 && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>The sentence is about the leaf or something it is a part of.</summary>
    private static bool IsAt(string leaf, string path) =>
        leaf.StartsWith(path, StringComparison.Ordinal) && (leaf.Length == path.Length || leaf[path.Length] is '.' or '[');

    /// <summary>
    /// The codes and an offer's name stand in a sentence of another path or in the section's title; spread, unmet and what a start needs are
    /// in the words of the sentence beside them. A release plan says nothing where there is no deposit.
    /// </summary>
    private static bool IsSaidOtherwise(CampaignDefinition definition, string leaf) =>
        leaf is "schemaVersion" or "code"
        || (leaf.StartsWith("offers[", StringComparison.Ordinal) && leaf.Split('.')[1] is "code" or "name")
        || leaf.Split('.', '[') is [.., "spread" or "unmet" or "startPeriod"] or [.., "afterContracts", _]
        || definition.Offers.Where((o, i) => o.DepositFen == 0 && leaf.StartsWith($"offers[{i}].release.", StringComparison.Ordinal)).Any();

    /// <summary>The places of all values that say more than nothing, no and none.</summary>
    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Value.ValueKind is not JsonValueKind.Null).SelectMany(
            p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => Leaves(e, $"{path}[{i}]")),
        JsonValueKind.False => [],
        JsonValueKind.Number when element.GetDecimal() == 0 => [],
        _ => [path],
    };
}
