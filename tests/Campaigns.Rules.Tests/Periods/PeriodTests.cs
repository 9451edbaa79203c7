using System.Text.Json;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Tests.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-11", true)]
    [InlineData("0001-01", true)]
    [InlineData("9998-12", true)]
    [InlineData("9999-01", false)]
    [InlineData("2026-13", false)]
    [InlineData("2026-1", false)]
    [InlineData("2026-11-01", false)]
    [InlineData("2026/11", false)]
    [InlineData("２０２６-11", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParse_Text_ReadsOneFormOnly(string? text, bool reads)
    {
        Period.TryParse(text, out var period).ShouldBe(reads);
        if (reads)
            period.ToString().ShouldBe(text);
    }

    [Fact]
    public void Plus_OverTheTurnOfTheYear_IsPlainAddition()
    {
        var november = Period.Of(2026, 11);
        (november + 2).ShouldBe(Period.Of(2027, 1));
        (november + 2 - november).ShouldBe(2);
        (november < november + 1).ShouldBeTrue();
        november.LastDay.ShouldBe(new DateOnly(2026, 11, 30));
    }

    [Theory]
    [InlineData(2026, 2, 31, 28)]
    [InlineData(2028, 2, 31, 29)]
    [InlineData(2026, 11, 15, 15)]
    public void Day_BeyondTheMonth_IsItsLast(int year, int month, int day, int expected) =>
        Period.Of(year, month).Day(day).ShouldBe(new DateOnly(year, month, expected));

    [Theory]
    [InlineData(11)]
    [InlineData(119988)]
    public void FromNumber_OutsideTheYears_Throws(int number) => Should.Throw<ArgumentOutOfRangeException>(() => Period.FromNumber(number));

    [Fact]
    public void Json_IsTheText()
    {
        JsonSerializer.Serialize(Period.Of(2026, 11)).ShouldBe("\"2026-11\"");
        JsonSerializer.Deserialize<Period?>("\"2026-11\"").ShouldBe(Period.Of(2026, 11));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Period>("\"2026-13\""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Period>("202611"));
    }
}
