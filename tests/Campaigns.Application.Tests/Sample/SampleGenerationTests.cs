using System.Security.Cryptography;
using System.Text;
using Campaigns.Application.Sample;
using Campaigns.Application.Sample.Generation;

namespace Campaigns.Application.Tests.Sample;

/// <summary>The generator: equal for ever, and of a plausible shape.</summary>
public sealed class SampleGenerationTests
{
    private const int Count = 20_000;

    private static readonly SampleProvince Province = new(Count);

    [Fact]
    public void Next_KnownSeed_GivesThePublishedNumbers()
    {
        // The reference implementation's first outputs for state 1234567.
        var random = SplitMix64.FromState(1234567);
        new[] { random.Next(), random.Next(), random.Next() }.ShouldBe([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL]);
    }

    [Fact]
    public void Take_SameSeed_HasTheSameHashForEver()
    {
        var text = string.Join('\n', new SampleMemberSource(Province, 2026).Take(1_000).Select(Line));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ShouldBe("168767004d2b43eac1e854a0574f339b80f638ac066c205e0bd792a6c657d301");
    }

    [Fact]
    public void Take_OtherSeed_GivesOtherMembers() =>
        Line(new SampleMemberSource(Province, 1).At(500)).ShouldNotBe(Line(new SampleMemberSource(Province, 2).At(500)));

    [Fact]
    public void At_AnyIndex_IsTheMemberThatTakeGives()
    {
        var source = new SampleMemberSource(Province, 7);
        Line(source.Take(100).Last()).ShouldBe(Line(source.At(99)));
    }

    [Fact]
    public void Phones_OfPresentHolders_AreUnique()
    {
        var held = Members().Where(m => m.Facts.PhoneToOn is null).Select(m => m.Facts.Phone).ToList();
        held.Distinct(StringComparer.Ordinal).Count().ShouldBe(held.Count);
        held.ShouldAllBe(p => p.Length == 11 && p.All(char.IsAsciiDigit));
    }

    [Fact]
    public void Phones_Reissued_WereGivenUpBefore()
    {
        var present = Members().Where(m => m.Facts.PhoneToOn is null).ToDictionary(m => m.Facts.Phone, m => m.Facts, StringComparer.Ordinal);
        var earlier = Members().Where(m => m.Facts.PhoneToOn is not null).ToList();
        earlier.Count.ShouldBeGreaterThan(Count / 100);
        earlier.ShouldAllBe(m => present[m.Facts.Phone].PhoneFromOn > m.Facts.PhoneToOn);
    }

    [Fact]
    public void Shares_OfTheWhole_AreAsDocumented()
    {
        var members = Members().ToList();
        Share(members, m => m.Facts.Tier == Rules.Members.Tier.None).ShouldBeInRange(0.28, 0.32);
        Share(members, m => m.Facts.Tier == Rules.Members.Tier.Silver).ShouldBeInRange(0.48, 0.52);
        Share(members, m => m.Facts.Tier == Rules.Members.Tier.Gold).ShouldBeInRange(0.135, 0.165);
        Share(members, m => m.Facts.Tier == Rules.Members.Tier.Diamond).ShouldBeInRange(0.04, 0.06);
        Share(members, m => m.Facts.Status == Rules.Members.MemberStatus.Active).ShouldBeInRange(0.89, 0.94);
        Share(members, m => m.Facts.Manager is null).ShouldBeInRange(0.03, 0.05);
        Share(members, m => m.Contracts.Any(c => Runs(c.Kind, c.EndsOn, "contract-plan"))).ShouldBeInRange(0.21, 0.27);
        Share(members, m => m.Contracts.Any(c => Runs(c.Kind, c.EndsOn, "prepaid-gift"))).ShouldBeInRange(0.06, 0.10);
        Share(members, m => m.Facts.WarningFlags is not null).ShouldBeInRange(0.05, 0.20);
        Share(members, m => m.Usage.Count == 3).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Average_OfRevenue_RisesWithTheTier()
    {
        var byTier = Members().Where(m => m.Usage.Count > 0).GroupBy(m => m.Facts.Tier).ToDictionary(g => g.Key, g => g.Average(m => m.Facts.ArpuFen));
        byTier.OrderBy(t => t.Key).Select(t => t.Value).ShouldBeInOrder();
    }

    private static string Line(SampleMember member)
    {
        var f = member.Facts;
        var contracts = member.Contracts.Select(c => $"{c.Kind} {c.Name} {c.StartsOn:O} {c.EndsOn:O}");
        var usage = member.Usage.Select(u => $"{u.Month.Number} {u.SpendFen} {u.CallMinutes} {u.DataMb}");
        return $"{f.Phone} {f.PhoneFromOn:O} {f.PhoneToOn:O} {f.Name} {f.Tier} {f.Status} {f.County} {f.Manager} {f.OnNetOn:O} {f.ArpuFen} {f.InArrears} "
            + $"{f.WarningFlags} {f.AsOf:O} [{string.Join(';', contracts)}] [{string.Join(';', usage)}]";
    }

    private static IEnumerable<SampleMember> Members() => new SampleMemberSource(Province, 2026).Take(Count);

    private static double Share(List<SampleMember> members, Func<SampleMember, bool> which) => members.Count(which) / (double)members.Count;

    private static bool Runs(string kind, DateOnly? end, string wanted) => kind == wanted && (end is null || end > SampleTimes.CampaignStart);
}
