using Campaigns.Rules.Gifts;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Gifts;

public sealed class GiftPackageTests
{
    private static readonly GiftPackageItem Cards = new() { Item = "recharge-card", FaceFen = 25000, DenominationsFen = [5000, 10000] };

    [Theory]
    [InlineData("10000,10000,5000", null)]
    [InlineData("5000,5000,5000,5000,5000", null)]
    [InlineData("10000,10000", "faces-do-not-sum")]
    [InlineData("10000,10000,10000", "faces-do-not-sum")]
    [InlineData("", "faces-do-not-sum")]
    [InlineData("20000,5000", "faces-not-permitted")]
    [InlineData("2000,5000", "faces-not-permitted")]
    public void Check_Faces_SaysWhatIsWrong(string faces, string? code) => (GiftPackage.Check(Cards, Faces(faces))?.Code).ShouldBe(code);

    [Fact]
    public void Check_FacesBeyondTheRange_DoNotSum()
    {
        var huge = new GiftPackageItem { Item = "x", FaceFen = 1, DenominationsFen = [long.MaxValue] };
        GiftPackage.Check(huge, [long.MaxValue, long.MaxValue])!.Data["actualFen"].ShouldBe("18446744073709551614");
    }

    [Theory]
    [InlineData(9, 9, "10000,10000,5000")]
    [InlineData(9, 1, "10000,5000,5000,5000")]
    [InlineData(9, 0, "5000,5000,5000,5000,5000")]
    [InlineData(4, 0, null)]
    [InlineData(0, 9, null)]
    [InlineData(0, 0, null)]
    public void Choose_Stock_GivesTheFewestSerialsOrNone(int fifties, int hundreds, string? expected)
    {
        var chosen = GiftPackage.Choose(Cards, [(5000, fifties), (10000, hundreds), (25000, 3)]);
        if (expected is null)
            chosen.ShouldBeNull();
        else
            chosen.ShouldBe(Faces(expected));
    }

    [Fact]
    public void Choose_SeveralAnswersWithTheFewest_TakesTheLargerFaces()
    {
        var item = new GiftPackageItem { Item = "x", FaceFen = 8, DenominationsFen = [1, 2, 3, 4, 5, 6, 7] };
        GiftPackage.Choose(item, [(4, 2), (3, 1), (5, 1), (6, 1), (2, 1)]).ShouldBe([6, 2]);
    }

    [Fact]
    public void Choose_AFaceTwiceInStock_CountsBoth() => GiftPackage.Choose(Cards, [(5000, 2), (5000, 3)])!.Count.ShouldBe(5);

    /// <summary>100 notes of each of 30 odd faces into a large prime sum: plain search would not end.</summary>
    [Fact]
    public void Choose_ManyFaces_StillSumsExactly()
    {
        long[] faces = [.. Enumerable.Range(0, 30).Select(i => (2L * i) + 101)];
        var item = new GiftPackageItem { Item = "x", FaceFen = 19_997, DenominationsFen = faces };
        GiftPackage.Choose(item, [.. faces.Select(f => (f, 100))])!.Sum().ShouldBe(19_997);
    }

    [Fact]
    public void Choose_AnyStock_SumsExactlyWithinStockAndWithTheFewest() => Any.Check(
        from faces in Gen.Choose(1, 9).Select(v => v * 500L).ArrayOf(4)
        from counts in Gen.Choose(0, 3).ArrayOf(4)
        from face in Gen.Choose(1, 60).Select(v => v * 500L)
        select (face, stock: faces.Zip(counts).ToArray()),
        c =>
        {
            var item = new GiftPackageItem { Item = "x", FaceFen = c.face, DenominationsFen = [.. c.stock.Select(s => s.First).Distinct()] };
            var chosen = GiftPackage.Choose(item, c.stock);
            var pieces = c.stock.SelectMany(s => Enumerable.Repeat(s.First, s.Second)).ToArray();
            (chosen?.Count).ShouldBe(Fewest(pieces, c.face));
            if (chosen is null)
                return;
            GiftPackage.Check(item, chosen).ShouldBeNull();
            chosen.ShouldBeInOrder(SortDirection.Descending);
            chosen.GroupBy(f => f).ShouldAllBe(g => g.Count() <= pieces.Count(p => p == g.Key));
        });

    /// <summary>All subsets tried.</summary>
    private static int? Fewest(long[] pieces, long amount) =>
        Enumerable.Range(1, (1 << pieces.Length) - 1)
            .Select(mask => pieces.Where((_, i) => (mask & (1 << i)) != 0).ToArray())
            .Where(subset => subset.Sum() == amount)
            .Min(subset => (int?)subset.Length);

    private static long[] Faces(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => long.Parse(f, System.Globalization.CultureInfo.InvariantCulture))];
}
