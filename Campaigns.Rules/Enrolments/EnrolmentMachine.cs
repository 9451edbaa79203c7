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

    public static bool Allows(EnrolmentState state, EnrolmentMove move) => From[move].Contains(state);

    /// <summary>
    /// As <see cref="Allows(EnrolmentState, EnrolmentMove)"/>, for an enrolment of this shape: nothing to pay skips <c>paid</c>, so that a
    /// reservation goes straight to the hand-over, or without gifts to the signature, and can't be paid.
    /// </summary>
    public static bool Allows(EnrolmentState state, EnrolmentMove move, bool hasDeposit, bool hasGifts)
    {
        if (hasDeposit)
            return Allows(state, move);
        if (move is EnrolmentMove.Pay or EnrolmentMove.Revive)
            return false;
        return (state == EnrolmentState.Reserved && move == (hasGifts ? EnrolmentMove.HandOver : EnrolmentMove.Sign)) || Allows(state, move);
    }

    /// <summary>The state after the move; null when it is refused.</summary>
    public static EnrolmentState? Next(EnrolmentState state, EnrolmentMove move, bool hasDeposit = true, bool hasGifts = true)
    {
        if (!Allows(state, move, hasDeposit, hasGifts))
            return null;
        return move switch
        {
            EnrolmentMove.Pay or EnrolmentMove.Revive => AfterPayment(hasGifts),
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

    /// <summary>States in which the participation counts: it holds its claim, and from <c>paid</c> on its releases are due.</summary>
    public static bool IsLive(EnrolmentState state) =>
        state is EnrolmentState.Reserved or EnrolmentState.Paid or EnrolmentState.Issued or EnrolmentState.Active;

    /// <summary>The state after a payment, by what is left to do: without gifts only the signature is.</summary>
    public static EnrolmentState AfterPayment(bool hasGifts) => hasGifts ? EnrolmentState.Paid : EnrolmentState.Issued;
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
