using System.Globalization;
using ExcelNumberFormat;

namespace Campaigns.Reports.Tests.NumberFormats;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", 1234.5, "1234.5")]
    [InlineData("General", 0.1 + 0.2, "0.3")]
    [InlineData("0.00", 2.345, "2.35")]
    [InlineData("0.00", -2.345, "-2.35")]
    [InlineData("#,##0.00", 1234567.891, "1,234,567.89")]
    [InlineData("#,##0.00", 0, "0.00")]
    [InlineData("#,##0.00;(#,##0.00)", -1234.5, "(1,234.50)")]
    [InlineData("#,##0.00;[Red]-#,##0.00", -1234.5, "-1,234.50")]
    [InlineData("0;-0;\"none\"", 0, "none")]
    [InlineData("0;;", -5, "")]
    [InlineData("0.0%", 0.3725, "37.3%")]
    [InlineData("0.00E+00", 12345, "1.23E+04")]
    [InlineData("#,##0,", 1234567, "1,235")]
    [InlineData("[$¥-804]#,##0.00", 12, "¥12.00")]
    [InlineData("#,##0\"笔\"", 46000, "46,000笔")]
    [InlineData("0_ ", 5, "5 ")]
    [InlineData("#,##0.00", 1e300, null)]
    public void Format_Number_FollowsTheSectionForItsSign(string format, double value, string? shown)
    {
        var text = new NumberFormat(format).Format(value, CultureInfo.InvariantCulture);
        if (shown is null) text.ShouldStartWith("1,000,000");
        else text.ShouldBe(shown);
    }

    [Theory]
    [InlineData("yyyy-mm-dd", "2026-11-22")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "2026年11月22日")]
    [InlineData("hh:mm:ss", "09:05:07")]
    [InlineData("h:mm AM/PM", "9:05 AM")]
    [InlineData("mm:ss", "05:07")]
    [InlineData("d", "22")]
    [InlineData("yy/m/d h:mm", "26/11/22 9:05")]
    public void Format_Date_IsTheSameFromADateAndFromItsNumber(string format, string shown)
    {
        var moment = new DateTime(2026, 11, 22, 9, 5, 7, DateTimeKind.Unspecified);
        var sut = new NumberFormat(format);
        sut.IsDateTimeFormat.ShouldBeTrue();
        sut.Format(moment, CultureInfo.InvariantCulture).ShouldBe(shown);
        sut.Format(moment.ToOADate(), CultureInfo.InvariantCulture).ShouldBe(shown);
    }

    [Theory]
    [InlineData("@", "=1+1", "=1+1")]
    [InlineData("0.00", "文字", "文字")]
    [InlineData("0;-0;0;\"[\"@\"]\"", "x", "[x]")]
    [InlineData("General", null, "")]
    [InlineData("0.00", true, "TRUE")]
    public void Format_NoNumber_IsShownAsText(string format, object? value, string shown) =>
        new NumberFormat(format).Format(value, CultureInfo.InvariantCulture).ShouldBe(shown);

    [Theory]
    [InlineData("0\"open")]
    [InlineData("[h]:mm")]
    [InlineData("[>=100]0")]
    [InlineData("# ?/?")]
    [InlineData("ss.000")]
    [InlineData("0;0;0;@;0")]
    public void IsValid_NotInterpreted_IsFalseAndShowsAsGeneral(string format)
    {
        var sut = new NumberFormat(format);
        sut.IsValid.ShouldBeFalse();
        sut.IsDateTimeFormat.ShouldBeFalse();
        sut.Format(1.5, CultureInfo.InvariantCulture).ShouldBe("1.5");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.00")]
    [InlineData("@")]
    [InlineData("General")]
    [InlineData("\"mdy\"0")]
    public void IsDateTimeFormat_NoDateParts_IsFalse(string format)
    {
        new NumberFormat(format).IsDateTimeFormat.ShouldBeFalse();
        new NumberFormat(format).IsValid.ShouldBeTrue();
    }
}
