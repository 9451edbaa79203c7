using Campaigns.Application.Sample;
using Campaigns.Application.Sample.Generation;

namespace Campaigns.Application.Tests.Sample;

/// <summary>The tree, the managers, the stock and the accounts.</summary>
public sealed class SampleProvinceTests
{
    private static readonly SampleProvince Province = new(20_000);

    [Fact]
    public void Branches_OfTheTree_FollowTheirParents()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var parentKind = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["region"] = null, ["prefecture"] = "region", ["county"] = "prefecture", ["hall"] = "county",
        };
        foreach (var branch in Province.Branches)
        {
            (branch.Parent is null ? null : seen[branch.Parent]).ShouldBe(parentKind[branch.Kind]);
            branch.Code.ShouldStartWith(branch.Parent ?? "65");
            seen.Add(branch.Code, branch.Kind);
        }
    }

    [Theory]
    [InlineData("region", 1, 1)]
    [InlineData("prefecture", 15, 15)]
    [InlineData("county", 100, 100)]
    [InlineData("hall", 200, 300)]
    public void Branches_OfAKind_AreSoMany(string kind, int least, int most)
    {
        var branches = Province.Branches.Where(b => b.Kind == kind).ToList();
        branches.Count.ShouldBeInRange(least, most);
        branches.Select(b => b.Name).ShouldBeUnique();
    }

    [Fact]
    public void Counties_OfAPrefecture_AreFiveToNine() =>
        Province.Branches.Where(b => b.Kind == "county").GroupBy(b => b.Parent).ShouldAllBe(g => g.Count() >= 5 && g.Count() <= 9);

    [Fact]
    public void Managers_OfTwoMillionMembers_AreNineHundred() => new SampleProvince(2_000_000).Managers.Count.ShouldBe(900);

    [Fact]
    public void Managers_OfFewMembers_AreOneACounty() => new SampleProvince(100).Managers.Count.ShouldBe(100);

    [Fact]
    public void Serials_OfTheHalls_AreUniqueAndEnough()
    {
        var serials = SampleGifts.Serials(Province, 20_000).ToList();
        serials.Count.ShouldBe(SampleGifts.CountSerials(Province, 20_000));
        serials.Select(s => (s.Batch.Item, s.SerialNo)).ShouldBeUnique();
        serials.Where(s => s.Keeper == SampleAccounts.Hall).Count().ShouldBe(260);
        serials.Where(s => s.Keeper == SampleAccounts.Hall && s.Batch.Item == "alliance-voucher").Count(s => !s.Stamped).ShouldBe(5);
    }

    [Fact]
    public void Items_OfTheStock_AreThoseOfTheReferenceCampaign()
    {
        var wanted = SampleCampaigns.ThankYouMembers.Offers.SelectMany(o => o.Gifts);
        var batches = SampleGifts.Batches(Province).ToList();
        foreach (var gift in wanted)
            gift.DenominationsFen.ShouldAllBe(face => batches.Any(b => b.Item == gift.Item && b.FaceFen == face));
    }

    [Fact]
    public void Accounts_OfTheDemo_LieOneInsideTheOther()
    {
        var branches = SampleAccounts.All.ToDictionary(a => a.UserName, a => a.Branch, StringComparer.Ordinal);
        branches["clerk"].ShouldStartWith(branches["manager"]);
        branches["manager"].ShouldStartWith(branches["supervisor"]);
        branches["supervisor"].ShouldStartWith(branches["hq"]);
        branches.Values.ShouldAllBe(code => Province.Branches.Any(b => b.Code == code));
    }
}
