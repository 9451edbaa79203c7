using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Releases;

public sealed class ReleaseCompilerTests
{
    private static readonly Gen<Offer> Offers =
        from deposit in Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 100_000_000))
        from initial in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, deposit))
        from months in Gen.Choose(1, 120)
        from day in Gen.Choose(1, 28)
        select Offer(deposit, months, initial, day);

    [Fact]
    public void Compile_AnyAmountAndMonths_SumsExactlyWithoutGaps() => Any.Check(Offers, offer =>
    {
        var lines = ReleaseCompiler.Compile(offer);
        lines.Sum(l => l.Amount.Fen).ShouldBe(offer.DepositFen);
        lines.Select(l => l.N).ShouldBe(Enumerable.Range(1, lines.Count));
        lines.ShouldAllBe(l => l.Amount > Rules.Money.Zero && l.Day == offer.Release.Day && l.Lot == Lot.PaidIn);
        lines.Select(l => l.MonthOffset).ShouldBeInOrder();
        lines.Select(l => l.MonthOffset).ShouldBeUnique();
    });

    [Fact]
    public void Compile_AnyAmountAndMonths_PaysTheInitialPartFirstThenEqualOnes() => Any.Check(Offers, offer =>
    {
        var lines = ReleaseCompiler.Compile(offer).ToList();
        var initial = offer.Release.InitialFen;
        if (initial > 0)
        {
            lines[0].ShouldBe(new ReleaseLine(Lot.PaidIn, 1, 0, offer.Release.Day, new Rules.Money(initial)));
            lines.RemoveAt(0);
        }

        lines.SkipLast(1).ShouldAllBe(l => l.Amount.Fen == (offer.DepositFen - initial) / offer.Release.Months);
        if (lines.Count > 0)
            lines[^1].MonthOffset.ShouldBe(offer.Release.Months - 1 + (initial > 0 ? 1 : 0));
    });

    [Theory]
    [InlineData("diamond", 2000)]
    [InlineData("gold", 2000)]
    [InlineData("silver", 1000)]
    public void Compile_ReferenceCampaign_IsTenEqualMonths(string code, long fen)
    {
        var lines = ReleaseCompiler.Compile(Samples.Reference.Offers.Single(o => o.Code == code));
        lines.ShouldBe(Enumerable.Range(0, 10).Select(i => new ReleaseLine(Lot.PaidIn, i + 1, i, 1, new Rules.Money(fen))));
    }

    [Fact]
    public void Compile_NoDeposit_HasNoLines() => ReleaseCompiler.Compile(Offer(0, 10, 0, 1)).ShouldBeEmpty();

    [Fact]
    public void Compile_OnlyAnInitialPart_IsOneLine() =>
        ReleaseCompiler.Compile(Offer(500, 0, 500, 1)).ShouldBe([new ReleaseLine(Lot.PaidIn, 1, 0, 1, new Rules.Money(500))]);

    [Fact]
    public void Compile_SharesOfNothing_MakeNoLines() =>
        ReleaseCompiler.Compile(Offer(3, 10, 0, 1)).ShouldBe([new ReleaseLine(Lot.PaidIn, 1, 9, 1, new Rules.Money(3))]);

    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(100, 10, 101)]
    [InlineData(-1, 10, 0)]
    [InlineData(100, 10, -1)]
    [InlineData(100, -1, 0)]
    public void Compile_PlanThatDoesNotFit_Throws(long deposit, int months, long initial) =>
        Should.Throw<ArgumentException>(() => ReleaseCompiler.Compile(Offer(deposit, months, initial, 1)));

    private static Offer Offer(long deposit, int months, long initial, int day) => new()
    {
        Code = "any",
        Name = "any",
        Tiers = [Tier.Gold],
        DepositFen = deposit,
        Release = new ReleasePlan { Months = months, InitialFen = initial, Day = day },
    };
}
