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
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Next_NothingToPay_SkipsPaid(EnrolmentState state, EnrolmentMove move, EnrolmentState? next)
    {
        EnrolmentState? expected = (state, move) switch
        {
            (_, EnrolmentMove.Pay or EnrolmentMove.Revive) => null,
            (Reserved, EnrolmentMove.HandOver) => Issued,
            _ => next,
        };
        EnrolmentMachine.Next(state, move, hasDeposit: false, hasGifts: true).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Next_NoGifts_SkipsIssued(EnrolmentState state, EnrolmentMove move, EnrolmentState? next)
    {
        EnrolmentMachine.Next(state, move, hasDeposit: true, hasGifts: false).ShouldBe(WithoutGifts(signedFrom: Paid));
        EnrolmentMachine.Next(state, move, hasDeposit: false, hasGifts: false)
            .ShouldBe(move is EnrolmentMove.Pay or EnrolmentMove.Revive ? null : WithoutGifts(signedFrom: Reserved));

        EnrolmentState? WithoutGifts(EnrolmentState signedFrom) => move switch
        {
            EnrolmentMove.HandOver or EnrolmentMove.Exchange => null,
            EnrolmentMove.Sign => state == signedFrom ? Active : null,
            _ => next,
        };
    }

    [Fact]
    public void IsLive_States_AreThoseThatHoldAClaim() =>
        Enum.GetValues<EnrolmentState>().Where(EnrolmentMachine.IsLive).ShouldBe([Reserved, Paid, Issued, Active]);
}
