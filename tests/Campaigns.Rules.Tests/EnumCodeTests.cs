using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Tests;

public sealed class EnumCodeTests
{
    [Fact]
    public void Parse_OwnCode_GivesTheValueBack()
    {
        foreach (var state in Enum.GetValues<EnrolmentState>())
            EnumCode.Parse<EnrolmentState>(EnumCode.Of(state)).ShouldBe(state);
        EnumCode.Of(MemberStatus.PortedOut).ShouldBe("ported-out");
    }

    [Theory]
    [InlineData("Diamond")]
    [InlineData("3")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsRefused(string? code) => EnumCode.TryParse<Tier>(code, out _).ShouldBeFalse();

    [Fact]
    public void Parse_UnknownCode_Throws() => Should.Throw<FormatException>(() => EnumCode.Parse<Tier>("platinum"));

    [Fact]
    public void Dates_TextAndBack_OneFormOnly()
    {
        Dates.Parse(Dates.Text(new DateOnly(2026, 1, 2))).ShouldBe(new DateOnly(2026, 1, 2));
        Dates.TryParse("2026-1-2", out _).ShouldBeFalse();
    }
}
