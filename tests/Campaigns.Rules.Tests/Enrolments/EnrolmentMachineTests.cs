using Campaigns.Rules.Enrolments;
using static Campaigns.Rules.Enrolments.EnrolmentState;

namespace Campaigns.Rules.Tests.Enrolments;

public sealed class EnrolmentMachineTests
{
    /// <summary>Rows are states, columns moves in the order of <see cref="EnrolmentMove"/>; a dash is refused.</summary>
    private static readonly Dictionary<EnrolmentState, string> Matrix = new()
    {
        //             Pay   Revive Expire  Withdraw  HandOver  Exchange  Sign   Complete  Cancel
        [Reserved] = "Paid   Paid   Expired Withdrawn -         -         -      -         -",
        [Paid] = "     -      -      -       -         Issued    -         -      -         Cancelled",
        [Issued] = "   -      -      -       -         Issued    Issued    Active -         Cancelled",
        [Active] = "   -      -      -       -         Active    Active    -      Completed Cancelled",
        [Completed] = "-      -      -       -         Completed Completed -      -         -",
        [Expired] = "  -      Paid   -       -         -         -         -      -         -",
        [Withdrawn] = "-      -      -       -         -         -         -      -         -",
        [Cancelled] = "-      -      -       -         -         -         -      -         -",
    };

    public static TheoryData<EnrolmentState, EnrolmentMove, EnrolmentState?> Cells()
    {
        var data = new TheoryData<EnrolmentState, EnrolmentMove, EnrolmentState?>();
        foreach (var state in Enum.GetValues<EnrolmentState>())
        {
            var cells = Matrix[state].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var move in Enum.GetValues<EnrolmentMove>())
                data.Add(state, move, cells[(int)move] == "-" ? null : Enum.Parse<EnrolmentState>(cells[(int)move]));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Next_EveryStateAndMove_IsTheMatrix(EnrolmentState state, EnrolmentMove move, EnrolmentState? next)
    {
        EnrolmentMachine.Next(state, move).ShouldBe(next);
        EnrolmentMachine.Allows(state, move).ShouldBe(next is not null);
        EnrolmentMachine.Allows(state, move, hasDeposit: true, hasGifts: false).ShouldBe(next is not null);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Next_NothingToPay_SkipsPaid(EnrolmentState state, EnrolmentMove move, EnrolmentState? next)
    {
        var (withGifts, without) = (state, move) switch
        {
            (_, EnrolmentMove.Pay or EnrolmentMove.Revive) => ((EnrolmentState?)null, (EnrolmentState?)null),
            (Reserved, EnrolmentMove.HandOver) => (Issued, null),
            (Reserved, EnrolmentMove.Sign) => (null, Active),
            _ => (next, next),
        };
        EnrolmentMachine.Next(state, move, hasDeposit: false, hasGifts: true).ShouldBe(withGifts);
        EnrolmentMachine.Next(state, move, hasDeposit: false, hasGifts: false).ShouldBe(without);
    }

    [Fact]
    public void Next_PaymentWithoutGifts_WaitsForTheSignature() =>
        EnrolmentMachine.Next(Reserved, EnrolmentMove.Pay, hasGifts: false).ShouldBe(Issued);

    [Fact]
    public void IsLive_States_AreThoseThatHoldAClaim() =>
        Enum.GetValues<EnrolmentState>().Where(EnrolmentMachine.IsLive).ShouldBe([Reserved, Paid, Issued, Active]);
}
