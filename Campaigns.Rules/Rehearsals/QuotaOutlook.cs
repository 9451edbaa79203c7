namespace Campaigns.Rules.Rehearsals;

/// <summary>What a quota row does with the members who want to join.</summary>
/// <param name="Within">Join within the cap.</param>
/// <param name="Overrun">Join on the overrun allowance, at the branch's own cost.</param>
/// <param name="TurnedAway">Find no unit.</param>
public sealed record QuotaOutlook(long Demand, long Within, long Overrun, long TurnedAway)
{
    public long Joined => Within + Overrun;

    /// <param name="demand">Members who want to join.</param>
    /// <param name="free">Units left of the cap; null: unlimited.</param>
    /// <param name="overrunLeft">Units left of the overrun allowance.</param>
    public static QuotaOutlook Of(long demand, long? free, long overrunLeft)
    {
        var within = free is { } units ? Math.Min(demand, Math.Max(0, units)) : demand;
        var overrun = Math.Min(demand - within, Math.Max(0, overrunLeft));
        return new QuotaOutlook(demand, within, overrun, demand - within - overrun);
    }
}
