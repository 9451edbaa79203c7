using Campaigns.Rules.Members;

namespace Campaigns.Application.Rehearsals;

/// <summary>What a rehearsal's counts are kept by; manager 0 stands for members without one.</summary>
internal readonly record struct RehearsalGroup(long CountyId, long ManagerId, Tier Tier);

/// <summary>What was counted in one group; the lists stand by the places of the campaign's reasons, offers and gifts.</summary>
internal sealed class GroupTally(int offers, int gifts)
{
    /// <summary>Everybody looked at.</summary>
    public long Members { get; set; }

    /// <summary>Those whose number was not closed or ported out: whom a quota is split by.</summary>
    public long Living { get; set; }

    public long Eligible { get; set; }

    public long[] Offers { get; } = new long[offers];

    /// <summary>Eligible members who would get the gift.</summary>
    public long[] Gifts { get; } = new long[gifts];

    /// <summary>Refused, by the first reason.</summary>
    public List<long> First { get; } = [];

    /// <summary>Refused, by each reason: a member counts for all of theirs.</summary>
    public List<long> Any { get; } = [];

    public static void Raise(List<long> counts, int index)
    {
        while (counts.Count <= index)
            counts.Add(0);
        counts[index]++;
    }
}
