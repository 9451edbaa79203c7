using Campaigns.Rules.Rehearsals;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Rehearsals;

public sealed class ApportionTests
{
    private static readonly Gen<long> Units = Gen.Choose(0, 2_000_000).Select(u => (long)u);

    [Fact]
    public void ByWeight_AnyUnitsAndWeights_LosesNone() => Any.Check(
        from units in Units
        from weights in Gen.Choose(0, 50_000).Select(w => (long)w).NonEmptyListOf()
        select (units, weights),
        c => Apportion.ByWeight(c.units, [.. c.weights]).Sum().ShouldBe(c.weights.Sum() == 0 ? 0 : c.units));

    [Fact]
    public void ByWeight_NoMoreUnitsThanWeight_GivesNobodyMoreThanTheirWeight() => Any.Check(
        from weights in Gen.Choose(0, 50).Select(w => (long)w).NonEmptyListOf()
        from units in Gen.Choose(0, (int)weights.Sum())
        select (units, weights),
        c => Apportion.ByWeight(c.units, [.. c.weights]).Zip(c.weights).ShouldAllBe(s => s.First <= s.Second));

    [Fact]
    public void ByWeight_RemaindersDiffer_LargerTakesTheRest() => Apportion.ByWeight(10, [1, 1, 2, 3]).ShouldBe([2, 1, 3, 4]);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    public void ByWeight_Negative_Throws(long units, long weight) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Apportion.ByWeight(units, [weight]));

    [Fact]
    public void Evenly_AnyUnits_LosesNoneAndDiffersByOneAtMost() => Any.Check(
        from units in Units
        from parts in Gen.Choose(1, 60)
        select (units, parts),
        c =>
        {
            var shares = Enumerable.Range(0, c.parts).Select(k => Apportion.Evenly(c.units, c.parts, k)).ToArray();
            shares.Sum().ShouldBe(c.units);
            (shares.Max() - shares.Min()).ShouldBeLessThanOrEqualTo(1);
        });
}
