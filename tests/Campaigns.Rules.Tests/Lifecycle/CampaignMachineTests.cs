using Campaigns.Rules.Lifecycle;

namespace Campaigns.Rules.Tests.Lifecycle;

public sealed class CampaignMachineTests
{
    /// <summary>The whole matrix: what is not named here is forbidden.</summary>
    private static readonly Dictionary<(CampaignState From, CampaignMove Move), CampaignState> Allowed = new()
    {
        [(CampaignState.Draft, CampaignMove.Open)] = CampaignState.Open,
        [(CampaignState.Open, CampaignMove.Suspend)] = CampaignState.Suspended,
        [(CampaignState.Open, CampaignMove.Close)] = CampaignState.Closed,
        [(CampaignState.Open, CampaignMove.Exhaust)] = CampaignState.Exhausted,
        [(CampaignState.Suspended, CampaignMove.Resume)] = CampaignState.Open,
        [(CampaignState.Suspended, CampaignMove.Close)] = CampaignState.Closed,
        [(CampaignState.Exhausted, CampaignMove.Suspend)] = CampaignState.Suspended,
        [(CampaignState.Exhausted, CampaignMove.Close)] = CampaignState.Closed,
        [(CampaignState.Exhausted, CampaignMove.Replenish)] = CampaignState.Open,
    };

    public static TheoryData<CampaignState, CampaignMove> Matrix()
    {
        var matrix = new TheoryData<CampaignState, CampaignMove>();
        foreach (var state in Enum.GetValues<CampaignState>())
        {
            foreach (var move in Enum.GetValues<CampaignMove>())
                matrix.Add(state, move);
        }

        return matrix;
    }

    [Theory, MemberData(nameof(Matrix))]
    public void After_EveryStateAndMove_IsAsTheTableSays(CampaignState state, CampaignMove move)
    {
        CampaignState? expected = Allowed.TryGetValue((state, move), out var to) ? to : null;
        CampaignMachine.After(state, move).ShouldBe(expected);
        CampaignMachine.Allows(state, move).ShouldBe(expected is not null);
    }

    [Fact]
    public void MayChange_OnlyAClosedCampaign_Refuses() =>
        Enum.GetValues<CampaignState>().Where(s => !CampaignMachine.MayChange(s)).ShouldBe([CampaignState.Closed]);
}
