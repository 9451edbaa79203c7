namespace Campaigns.Rules.Lifecycle;

/// <summary>Where a revision of a campaign's definition stands; the moves are in <see cref="RevisionMachine"/>.</summary>
public enum RevisionState
{
    /// <summary>Being written; may be rewritten in place.</summary>
    Draft,

    /// <summary>Waits for another person's decision; may not be changed.</summary>
    Submitted,

    /// <summary>In force.</summary>
    Approved,

    /// <summary>Refused, kept as it was; a change makes a new revision.</summary>
    Rejected,

    /// <summary>Was in force until a later one was approved; enrolments made under it keep it.</summary>
    Superseded,
}

/// <summary>What can be done to a revision.</summary>
public enum RevisionMove
{
    Rewrite,
    Submit,
    Approve,
    Reject,

    /// <summary>A later revision was approved.</summary>
    Supersede,
}

/// <summary>The one place that knows which moves a revision may make; everything not named is refused.</summary>
public static class RevisionMachine
{
    private static readonly Dictionary<RevisionMove, (RevisionState From, RevisionState To)> Moves = new()
    {
        [RevisionMove.Rewrite] = (RevisionState.Draft, RevisionState.Draft),
        [RevisionMove.Submit] = (RevisionState.Draft, RevisionState.Submitted),
        [RevisionMove.Approve] = (RevisionState.Submitted, RevisionState.Approved),
        [RevisionMove.Reject] = (RevisionState.Submitted, RevisionState.Rejected),
        [RevisionMove.Supersede] = (RevisionState.Approved, RevisionState.Superseded),
    };

    public static bool Allows(RevisionState state, RevisionMove move) => Moves[move].From == state;

    /// <summary>The state a move leads to; null when it is forbidden from <paramref name="state"/>.</summary>
    public static RevisionState? After(RevisionState state, RevisionMove move) => Allows(state, move) ? Moves[move].To : null;
}
