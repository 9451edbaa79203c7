using Campaigns.Application.Imports.Rows;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Sample.Generation;

/// <summary>
/// The members of the sample, one by one: each is a function of seed and index alone, so memory stays flat for any number and the
/// first thousand of two million differ from those of a thousand only in their manager. The well-known ones
/// (<see cref="SampleMembers"/>) come first. Shares are documented in docs/sample.md.
/// </summary>
public sealed class SampleMemberSource(SampleProvince province, ulong seed)
{
    /// <summary>The most members there are numbers for, with room to spare.</summary>
    public const long Most = 50_000_000;

    /// <summary>Of so many members, the last held the number of the one before until some years ago.</summary>
    private const long ReissueEvery = 64;

    private static readonly DateOnly Oldest = new(2004, 1, 1);
    private static readonly DateOnly Newest = new(2026, 9, 30);

    public IEnumerable<SampleMember> Take(long count)
    {
        for (var index = 0L; index < count; index++)
            yield return At(index);
    }

    public SampleMember At(long index) =>
        index < SampleMembers.All.Count ? SampleMembers.All[(int)index].Build(SampleNames.Member(index)) : Draw(index);

    private SampleMember Draw(long index)
    {
        var random = SplitMix64.For(seed, (ulong)index);
        var county = province.Draw(ref random);
        var manager = random.PerMille(40) ? null : county.Managers[random.Below(county.Managers.Count)];
        var status = Status(ref random);
        var tier = Tier(ref random);
        var (phone, from, to) = Number(index, ref random);
        if (to is not null)
            status = MemberStatus.Closed;
        var key = new PhoneKey(phone, from);
        var usage = SampleUsage.Draw(ref random, key, tier, status);
        var facts = new MemberRow(
            phone, from, to, SampleNames.Member(index), tier, status, county.Code, manager, from,
            SampleUsage.Arpu(usage), random.PerMille(status == MemberStatus.Suspended ? 700 : 20), SampleUsage.Flags(usage, random.PerMille(30)),
            SampleTimes.FactsAt);
        return new SampleMember(SampleDetails.Draw(facts, usage, seed, index), SampleContracts.Draw(ref random, key, status), usage);
    }

    private static (string Phone, DateOnly From, DateOnly? To) Number(long index, ref SplitMix64 random) => (index % ReissueEvery) switch
    {
        ReissueEvery - 1 => (
            SampleNames.Phone(index - 1),
            random.Date(Oldest, new DateOnly(2014, 12, 31)),
            random.Date(new DateOnly(2015, 6, 1), new DateOnly(2018, 12, 31))),
        ReissueEvery - 2 => (SampleNames.Phone(index), random.Date(new DateOnly(2019, 7, 1), Newest), null),
        _ => (SampleNames.Phone(index), random.Date(Oldest, Newest), null),
    };

    private static Tier Tier(ref SplitMix64 random) => random.Below(100) switch
    {
        < 30 => Rules.Members.Tier.None,
        < 80 => Rules.Members.Tier.Silver,
        < 95 => Rules.Members.Tier.Gold,
        _ => Rules.Members.Tier.Diamond,
    };

    private static MemberStatus Status(ref SplitMix64 random) => random.Below(100) switch
    {
        < 93 => MemberStatus.Active,
        < 97 => MemberStatus.Suspended,
        < 99 => MemberStatus.Closed,
        _ => MemberStatus.PortedOut,
    };
}
