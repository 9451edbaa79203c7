using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Enrolments;

public sealed class EnrolmentNumberTests
{
    [Fact]
    public void Format_KnownNumber_IsReadable()
    {
        var number = EnrolmentNumber.Format("6501", Period.Of(2026, 11), 42);
        number.ShouldStartWith("6501-2611-000042-");
        number[^1].ShouldBe(Check("65012611000042"));
    }

    [Fact]
    public void IsValid_AnyNumber_IsAndNoSingleWrongDigitIs() => Any.Check(
        from code in Gen.Elements("6501", "1", "XJ01")
        from period in Any.Period
        from serial in Gen.OneOf(Gen.Choose(1, 2_000_000).Select(v => (long)v), Gen.Constant(long.MaxValue))
        from at in Gen.Choose(0, 1000)
        from shift in Gen.Choose(1, 9)
        select (number: EnrolmentNumber.Format(code, period, serial), at, shift),
        c =>
        {
            EnrolmentNumber.IsValid(c.number).ShouldBeTrue();
            var digits = Enumerable.Range(0, c.number.Length).Where(i => char.IsAsciiDigit(c.number[i])).ToArray();
            var wrong = c.number.ToCharArray();
            var place = digits[c.at % digits.Length];
            wrong[place] = (char)('0' + ((wrong[place] - '0' + c.shift) % 10));
            EnrolmentNumber.IsValid(new string(wrong)).ShouldBeFalse();
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("---")]
    [InlineData("6501-2611-42-1")]
    [InlineData("6501-2611-000042")]
    [InlineData("6501-2611-000042-")]
    [InlineData("6501-2611-000042-11")]
    [InlineData("65 1-2611-000042-1")]
    [InlineData("６５０１-2611-000042-1")]
    public void IsValid_OtherForms_AreNot(string? number) => EnrolmentNumber.IsValid(number).ShouldBeFalse();

    [Fact]
    public void IsValid_MonthThirteen_IsNot() => EnrolmentNumber.IsValid($"6501-2613-000042-{Check("65012613000042")}").ShouldBeFalse();

    [Fact]
    public void Format_Nonsense_Throws()
    {
        Should.Throw<ArgumentException>(() => EnrolmentNumber.Format("", Period.Of(2026, 11), 1));
        Should.Throw<ArgumentException>(() => EnrolmentNumber.Format("65-01", Period.Of(2026, 11), 1));
        Should.Throw<ArgumentException>(() => EnrolmentNumber.Format("6501", Period.Of(2026, 11), 0));
    }

    /// <summary>ISO 7064's own example for MOD 11,10: the reference the tests use is right.</summary>
    [Fact]
    public void Check_TheStandardsExample_Is5() => Check("0794").ShouldBe('5');

    /// <summary>The digit that makes the standard's condition hold, found by trying all: the last intermediate sum is 1 modulo 10.</summary>
    private static char Check(string digits) => Enumerable.Range(0, 10).Select(d => (char)('0' + d)).Single(d => Conforms(digits + d));

    private static bool Conforms(string digits)
    {
        var product = 10;
        for (var i = 0; i < digits.Length; i++)
        {
            var sum = (product + digits[i] - '0') % 10;
            if (i == digits.Length - 1)
                return sum == 1;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return false;
    }
}
