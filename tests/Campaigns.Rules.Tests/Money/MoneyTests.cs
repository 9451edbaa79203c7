using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void SplitEqually_AnyAmountAndParts_SumsExactlyWithTheRestInTheLast() =>
        Any.Check(
            from fen in Gen.OneOf(Gen.Choose(0, 1_000_000).Select(v => (long)v), Gen.Constant(long.MaxValue))
            from parts in Gen.Choose(1, 130)
            select (fen, parts),
            c =>
            {
                var shares = new Rules.Money(c.fen).SplitEqually(c.parts);
                shares.Count.ShouldBe(c.parts);
                shares.Sum(s => s.Fen).ShouldBe(c.fen);
                shares.SkipLast(1).ShouldAllBe(s => s.Fen == c.fen / c.parts);
                (shares[^1].Fen - (c.fen / c.parts)).ShouldBeInRange(0, c.parts - 1);
            });

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    public void SplitEqually_Nonsense_Throws(long fen, int parts) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Rules.Money(fen).SplitEqually(parts));

    [Theory]
    [InlineData(20000, "200.00")]
    [InlineData(5, "0.05")]
    [InlineData(-5, "-0.05")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void ToString_AnyAmount_IsYuanWithTwoDecimals(long fen, string text) => new Rules.Money(fen).ToString().ShouldBe(text);

    [Fact]
    public void Arithmetic_BeyondTheRange_ThrowsAndNeverWraps()
    {
        var most = new Rules.Money(long.MaxValue);
        Should.Throw<OverflowException>(() => most + new Rules.Money(1));
        Should.Throw<OverflowException>(() => most * 2);
        Should.Throw<OverflowException>(() => -new Rules.Money(long.MinValue));
        (Rules.Money.FromYuan(3) - new Rules.Money(1)).ShouldBe(new Rules.Money(299));
    }
}
