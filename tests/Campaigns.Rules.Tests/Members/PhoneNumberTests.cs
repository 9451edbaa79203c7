using Campaigns.Rules.Members;

namespace Campaigns.Rules.Tests.Members;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("18609912345", true)]
    [InlineData("10000000000", true)]
    [InlineData("28609912345", false)]
    [InlineData("1860991234", false)]
    [InlineData("186099123456", false)]
    [InlineData("186 0991 2345", false)]
    [InlineData("1860991234５", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsValid_Text_IsElevenDigitsFromOne(string? phone, bool valid) => PhoneNumber.IsValid(phone).ShouldBe(valid);

    [Fact]
    public void Mask_Number_HidesTheMiddle() => PhoneNumber.Mask("18609912345").ShouldBe("186****2345");

    [Fact]
    public void Mask_NoNumber_HidesAll() => PhoneNumber.Mask("0991-234").ShouldBe("********");

    [Fact]
    public void Display_Number_IsGrouped()
    {
        PhoneNumber.Display("18609912345").ShouldBe("186 0991 2345");
        PhoneNumber.Display("0991").ShouldBe("0991");
    }
}
