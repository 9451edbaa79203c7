using System.Globalization;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Quotas;

public sealed class QuotaSplitTests
{
    private static readonly Gen<long> Number = Gen.OneOf(
        Gen.Choose(0, 5).Select(v => (long)v),
        Gen.Choose(0, 2_000_000).Select(v => (long)v),
        Gen.Choose(0, 1000).Select(v => long.MaxValue - v));

    private static readonly Gen<(long Units, MemberCount[] Counts)> Cases =
        from units in Number
        from members in Number.ArrayOf()
        select (units, members.Select((m, i) => new MemberCount(i.ToString("0000", CultureInfo.InvariantCulture), m)).ToArray());

    [Fact]
    public void ByMembers_AnyCounts_SumsExactlyAndStaysWithinOneOfTheShare() => Any.Check(Cases, c =>
    {
        var split = QuotaSplit.ByMembers(c.Units, c.Counts);
        var total = c.Counts.Aggregate(Int128.Zero, (sum, m) => sum + m.Members);
        if (total == 0)
        {
            split.Sum(b => b.Units).ShouldBe(0);
            return;
        }

        split.Select(b => b.Branch).ShouldBe(c.Counts.Select(m => m.Branch));
        split.Aggregate(Int128.Zero, (sum, b) => sum + b.Units).ShouldBe(c.Units);
        foreach (var (count, branch) in c.Counts.Zip(split))
        {
            var share = Int128.DivRem((Int128)c.Units * count.Members, total);
            ((Int128)branch.Units - share.Quotient).ShouldBeInRange(0, share.Remainder > 0 ? 1 : 0);
        }
    });

    [Fact]
    public void ByMembers_AnyOrder_GivesEachBranchTheSame() => Any.Check(
        from c in Cases
        from shuffled in Gen.Shuffle(c.Counts)
        select (c.Units, c.Counts, shuffled),
        c => QuotaSplit.ByMembers(c.Units, c.shuffled).OrderBy(b => b.Branch, StringComparer.Ordinal)
            .ShouldBe(QuotaSplit.ByMembers(c.Units, c.Counts).OrderBy(b => b.Branch, StringComparer.Ordinal)));

    [Fact]
    public void ByMembers_EqualRemainders_GoToTheLargerCountThenTheSmallerCode()
    {
        // Shares 1.5, 0.5, 0.5, 0.5: two units are left over.
        MemberCount[] counts = [new("b", 1), new("a", 1), new("c", 1), new("z", 3)];
        QuotaSplit.ByMembers(3, counts).ShouldBe([new("b", 0), new("a", 1), new("c", 0), new("z", 2)]);
    }

    [Fact]
    public void ByMembers_NoMembersAnywhere_CannotBeSplit()
    {
        MemberCount[] counts = [new("a", 0), new("b", 0)];
        QuotaSplit.ByMembers(5, counts).ShouldBeEmpty();
        QuotaSplit.ByMembers(0, counts).ShouldBe([new("a", 0), new("b", 0)]);
    }

    [Fact]
    public void ByMembers_Nonsense_Throws()
    {
        Should.Throw<ArgumentException>(() => QuotaSplit.ByMembers(-1, []));
        Should.Throw<ArgumentException>(() => QuotaSplit.ByMembers(1, [new("a", -1)]));
        Should.Throw<ArgumentException>(() => QuotaSplit.ByMembers(1, [new("a", 1), new("a", 2)]));
    }
}
