using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Audience;

/// <summary>Conditions on what the CRM and billing say of a member: each code, each bound, each missing fact.</summary>
public sealed class MemberConditionTests
{
    [Theory]
    [InlineData("wo", "brand")]
    [InlineData("ufi", "brand")]
    [InlineData("Wo", "brand-not-included")]
    [InlineData(null, "brand-unknown")]
    public void Judge_Brand_MustBeNamed(string? brand, string code) =>
        new BrandCondition(["wo", "ufi"]).Judge(Samples.Member with { Brand = brand }, Samples.Now)
            .ShouldBe(code == "brand-unknown" ? Verdict.Unknown(code) : new Verdict(code, code == "brand"));

    [Theory]
    [InlineData(Billing.Prepaid, "billing")]
    [InlineData(Billing.Postpaid, "billing-not-included")]
    [InlineData(null, "billing-unknown")]
    public void Judge_Billing_MustBeNamed(Billing? billing, string code) =>
        new BillingCondition([Billing.Prepaid]).Judge(Samples.Member with { Billing = billing }, Samples.Now)
            .ShouldBe(code == "billing-unknown" ? Verdict.Unknown(code) : new Verdict(code, code == "billing"));

    [Theory]
    [InlineData(4_999, 5_000L, null, "arpu-too-low")]
    [InlineData(5_000, 5_000L, 5_000L, "arpu")]
    [InlineData(5_001, null, 5_000L, "arpu-too-high")]
    [InlineData(0, 0L, null, "arpu")]
    [InlineData(long.MaxValue, null, null, "arpu")]
    public void Judge_Arpu_BoundsIncluded(long arpu, long? from, long? to, string code) =>
        Code(new ArpuCondition(from, to), Samples.Member with { ArpuFen = arpu }).ShouldBe(code);

    [Theory]
    [InlineData(8_000, 10_000L, null, -20, "arpu-trend")]
    [InlineData(8_001, 10_000L, null, -20, "arpu-trend-too-high")]
    [InlineData(8_000, 10_001L, -20, null, "arpu-trend-too-low")]
    [InlineData(8_001, 10_001L, -20, -19, "arpu-trend")]
    [InlineData(0, 10_000L, -100, -100, "arpu-trend")]
    [InlineData(12_000, 10_000L, 20, 20, "arpu-trend")]
    [InlineData(0, 0L, 0, 0, "arpu-trend")]
    [InlineData(0, 0L, 1, null, "arpu-trend-too-low")]
    [InlineData(1, 0L, 10_000, null, "arpu-trend")]
    [InlineData(1, 0L, null, 10_000, "arpu-trend-too-high")]
    [InlineData(long.MaxValue, 1L, 10_000, null, "arpu-trend")]
    [InlineData(10_000, null, -100, null, "arpu-trend-unknown")]
    public void Judge_ArpuTrend_IsDecidedOnFenNotOnRoundedPercent(long now, long? before, int? from, int? to, string code) =>
        Code(new ArpuTrendCondition(from, to), Samples.Member with { ArpuFen = now, ArpuBeforeFen = before }).ShouldBe(code);

    [Theory]
    [InlineData(8_000, 10_001, -20, null, "-20.1")]
    [InlineData(12_004, 10_000, null, 20, "+20.1")]
    [InlineData(12_004, 10_000, 20, null, "+20.0")]
    [InlineData(10_000, 10_000, 0, 0, "0.0")]
    public void Evaluate_ArpuTrend_TheChangeSeemsNeverToContradict(long now, long before, int? from, int? to, string change) =>
        new ArpuTrendCondition(from, to).Evaluate(Samples.Member with { ArpuFen = now, ArpuBeforeFen = before }, Samples.Now)
            .Data["change"].ShouldBe(change);

    [Theory]
    [InlineData("a,b", "a", "", "warning-flags")]
    [InlineData("a,b", "c,b", "c", "warning-flags")]
    [InlineData("a,b", "a", "b", "warning-flag-set")]
    [InlineData("", "", "b", "warning-flags")]
    [InlineData("", "a", "", "warning-flag-missing")]
    [InlineData("b", "a", "", "warning-flag-missing")]
    public void Judge_WarningFlags_OneOfAnyAndNoneOfNone(string flags, string any, string none, string code) =>
        Code(new WarningFlagsCondition { Any = List(any), None = List(none) }, Samples.Member with { WarningFlags = List(flags) }).ShouldBe(code);

    [Theory]
    [InlineData("family,student", true)]
    [InlineData("business", false)]
    [InlineData("", false)]
    public void Judge_SegmentAndNamedList_OneIsEnough(string codes, bool passes)
    {
        Code(new SegmentCondition(["student", "staff"]), Samples.Member with { Segments = List(codes) })
            .ShouldBe(passes ? "segment" : "segment-not-included");
        Code(new NamedListCondition(["student", "staff"]), Samples.Member with { Lists = List(codes) })
            .ShouldBe(passes ? "named-list" : "not-on-named-list");
    }

    [Fact]
    public void Evaluate_NamedList_SaysOnWhichOfThemTheMemberStands() =>
        new NamedListCondition(["a", "b", "c"]).Evaluate(Samples.Member with { Lists = ["c", "a", "x"] }, Samples.Now).Data["list"].ShouldBe("a,c");

    private static string[] List(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Code(Condition condition, MemberFacts facts)
    {
        var verdict = condition.Judge(facts, Samples.Now);
        verdict.IsUnknown.ShouldBe(verdict.Code.EndsWith("-unknown", StringComparison.Ordinal));
        return verdict.Code;
    }
}
