using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Sequences;

/// <summary>What must be true, kept apart from the product and as plain as can be: who is where, which units are taken, how the campaign stands.</summary>
internal sealed class Expected
{
    public List<ExpectedMember> Members { get; } = [];

    public List<ExpectedEnrolment> Enrolments { get; } = [];

    /// <summary>Money that waits to be refunded, by receipt.</summary>
    public List<(ExpectedEnrolment Of, string Receipt)> Unmatched { get; } = [];

    /// <summary>Units by prefecture and tier.</summary>
    public Dictionary<(Place Prefecture, Tier Tier), long> Caps { get; } = [];

    public bool Suspended { get; set; }

    /// <summary>What must have been spent in the month before for an instalment to be released, in fen; null: its releases have no terms.</summary>
    public long? MinSpendFen { get; init; }

    public long Held(Place prefecture, Tier tier) => Count(prefecture, tier, e => e.State == EnrolmentState.Reserved);

    public long Used(Place prefecture, Tier tier) => Count(prefecture, tier, e => e.HasPaid && e.State != EnrolmentState.Cancelled);

    public long Free(Place prefecture, Tier tier) => Caps[(prefecture, tier)] - Held(prefecture, tier) - Used(prefecture, tier);

    /// <summary>The code of the refusal that a member gets who wants a place today; null when there is one.</summary>
    public string? WhyNoPlace(ExpectedMember member, DateOnly today)
    {
        if (Suspended)
            return "campaign-suspended";
        if (!member.Active || member.BoundUntil >= today || Enrolments.Any(e => e.Member == member && EnrolmentMachine.IsLive(e.State)))
            return "not-eligible";
        return Free(member.Prefecture, member.Tier) > 0 ? null : "quota-full";
    }

    /// <summary>Whether the month before this one meets the terms.</summary>
    public bool Meets(ExpectedMember member, Period month) =>
        MinSpendFen is null || (member.Spent.TryGetValue(month + -1, out var spent) && spent >= MinSpendFen);

    private int Count(Place prefecture, Tier tier, Func<ExpectedEnrolment, bool> which) =>
        Enrolments.Count(e => e.Member.Prefecture == prefecture && e.Member.Tier == tier && which(e));
}

internal sealed class ExpectedMember(SeededMember seeded)
{
    public SeededMember Seeded => seeded;

    public Tier Tier => seeded.Tier;

    public Place Prefecture => seeded.County.Prefecture;

    public bool Active { get; set; } = true;

    public bool InArrears { get; set; }

    /// <summary>The last day of the contract that the last participation is.</summary>
    public DateOnly BoundUntil { get; set; }

    /// <summary>What billing reported, in fen; a month that is not there is not known.</summary>
    public Dictionary<Period, long> Spent { get; } = [];

    /// <summary>Whether what falls due for this member is released, not held.</summary>
    public bool MayReceive => Active && !InArrears;
}
