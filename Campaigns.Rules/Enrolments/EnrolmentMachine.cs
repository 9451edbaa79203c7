namespace Campaigns.Rules.Enrolments;

/// <summary>
/// The one place that knows which moves an enrolment may make (architecture, enrolment states). Each move names the states it may
/// start from; everything else is refused.
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
        [EnrolmentMove.Exchange] = [EnrolmentState.Paid, EnrolmentState.Issued, EnrolmentState.Active, EnrolmentState.Completed],
        [EnrolmentMove.Sign] = [EnrolmentState.Issued],
        [EnrolmentMove.Complete] = [EnrolmentState.Active],
        [EnrolmentMove.Cancel] = [EnrolmentState.Paid, EnrolmentState.Issued, EnrolmentState.Active],
    };

    /// <summary>
    /// Whether the move may be made from that state. Nothing to pay skips <c>paid</c>: the first step at the counter confirms the
    /// reservation. No gifts skips <c>issued</c>: the customer signs at once.
    /// </summary>
    public static bool Allows(EnrolmentState state, EnrolmentMove move, bool nothingToPay = false, bool noGifts = false) =>
        From[move].Contains(state)
        || (move == EnrolmentMove.HandOver && state == EnrolmentState.Reserved && nothingToPay)
        || (move == EnrolmentMove.Sign && noGifts && (state == EnrolmentState.Paid || (state == EnrolmentState.Reserved && nothingToPay)));

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
