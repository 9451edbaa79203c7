namespace Campaigns.Rules.Enrolments;

/// <summary>
/// The one place that knows which moves an enrolment may make (architecture, enrolment states). Each move names the states it may
/// start from; everything else is refused. A gift may still be owed when the last month is released, so hand-over and exchange go on then.
/// </summary>
public static class EnrolmentMachine
{
    private static readonly Dictionary<EnrolmentMove, EnrolmentState[]> From = new()
    {
        [EnrolmentMove.Pay] = [EnrolmentState.Reserved],
        [EnrolmentMove.Revive] = [EnrolmentState.Reserved, EnrolmentState.Expired],
        [EnrolmentMove.Expire] = [EnrolmentState.Reserved],
        [EnrolmentMove.Withdraw] = [EnrolmentState.Reserved],
        [EnrolmentMove.HandOver] = [EnrolmentState.Paid, EnrolmentState.Issued, EnrolmentState.Active, EnrolmentState.Completed],
        [EnrolmentMove.Exchange] = [EnrolmentState.Issued, EnrolmentState.Active, EnrolmentState.Completed],
        [EnrolmentMove.Sign] = [EnrolmentState.Issued],
        [EnrolmentMove.Complete] = [EnrolmentState.Active],
        [EnrolmentMove.Cancel] = [EnrolmentState.Paid, EnrolmentState.Issued, EnrolmentState.Active],
    };

    /// <summary>Whether an enrolment with a deposit and gifts may make the move from that state.</summary>
    public static bool Allows(EnrolmentState state, EnrolmentMove move) => From[move].Contains(state);

    /// <summary>
    /// As <see cref="Allows(EnrolmentState, EnrolmentMove)"/>, for an enrolment of this shape. Nothing to pay skips <c>paid</c>: the
    /// reservation goes straight to the next step and can't be paid. No gifts skips <c>issued</c>: the customer signs at once.
    /// </summary>
    public static bool Allows(EnrolmentState state, EnrolmentMove move, bool hasDeposit, bool hasGifts)
    {
        if (!hasDeposit && (move is EnrolmentMove.Pay or EnrolmentMove.Revive))
            return false;
        if (!hasGifts && (move is EnrolmentMove.HandOver or EnrolmentMove.Exchange))
            return false;
        if (!hasGifts && move == EnrolmentMove.Sign)
            return state == (hasDeposit ? EnrolmentState.Paid : EnrolmentState.Reserved);
        return (!hasDeposit && move == EnrolmentMove.HandOver && state == EnrolmentState.Reserved) || Allows(state, move);
    }

    /// <summary>The state after the move; null when it is refused.</summary>
    public static EnrolmentState? Next(EnrolmentState state, EnrolmentMove move, bool hasDeposit = true, bool hasGifts = true)
    {
        if (!Allows(state, move, hasDeposit, hasGifts))
            return null;
        return move switch
        {
            EnrolmentMove.Pay or EnrolmentMove.Revive => EnrolmentState.Paid,
            EnrolmentMove.Expire => EnrolmentState.Expired,
            EnrolmentMove.Withdraw => EnrolmentState.Withdrawn,
            EnrolmentMove.HandOver when state is EnrolmentState.Reserved or EnrolmentState.Paid => EnrolmentState.Issued,
            EnrolmentMove.HandOver or EnrolmentMove.Exchange => state,
            EnrolmentMove.Sign => EnrolmentState.Active,
            EnrolmentMove.Complete => EnrolmentState.Completed,
            EnrolmentMove.Cancel => EnrolmentState.Cancelled,
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "no such move"),
        };
    }

    /// <summary>What the counter does next to bring an enrolment of this shape to its signature; null when it is signed or has ended.</summary>
    public static EnrolmentMove? NextStep(EnrolmentState state, bool hasDeposit, bool hasGifts) => state switch
    {
        EnrolmentState.Reserved when hasDeposit => EnrolmentMove.Pay,
        EnrolmentState.Reserved or EnrolmentState.Paid => hasGifts ? EnrolmentMove.HandOver : EnrolmentMove.Sign,
        EnrolmentState.Issued => EnrolmentMove.Sign,
        _ => null,
    };

    /// <summary>States in which the participation counts: it holds its claim, and from <c>paid</c> on its releases are due.</summary>
    public static bool IsLive(EnrolmentState state) =>
        state is EnrolmentState.Reserved or EnrolmentState.Paid or EnrolmentState.Issued or EnrolmentState.Active;
}

/// <summary>What can be done to an enrolment.</summary>
public enum EnrolmentMove
{
    Pay,
    Revive,
    Expire,
    Withdraw,
    HandOver,
    Exchange,
    Sign,
    Complete,
    Cancel,
}
