using Campaigns.Rules.Lifecycle;

namespace Campaigns.Rules.Tests.Lifecycle;

public sealed class RevisionMachineTests
{
    /// <summary>The whole matrix: what is not named here is forbidden.</summary>
    private static readonly Dictionary<(RevisionState From, RevisionMove Move), RevisionState> Allowed = new()
    {
        [(RevisionState.Draft, RevisionMove.Rewrite)] = RevisionState.Draft,
        [(RevisionState.Draft, RevisionMove.Submit)] = RevisionState.Submitted,
        [(RevisionState.Submitted, RevisionMove.Approve)] = RevisionState.Approved,
        [(RevisionState.Submitted, RevisionMove.Reject)] = RevisionState.Rejected,
        [(RevisionState.Approved, RevisionMove.Supersede)] = RevisionState.Superseded,
    };

    [Fact]
    public void After_EveryStateAndMove_IsAsTheTableSays()
    {
        foreach (var state in Enum.GetValues<RevisionState>())
        {
            foreach (var move in Enum.GetValues<RevisionMove>())
            {
                RevisionState? expected = Allowed.TryGetValue((state, move), out var to) ? to : null;
                RevisionMachine.After(state, move).ShouldBe(expected, $"{state} {move}");
            }
        }
    }
}
