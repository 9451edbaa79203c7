namespace Campaigns.Rules.Lifecycle;

/// <summary>
/// The one place that knows which moves a campaign may make. Each move names the states it may start from and the one it leads to;
/// everything else is refused. <c>exhausted</c> is a kind of open: whatever may happen to an open campaign may happen to it.
/// </summary>
public static class CampaignMachine
{
    private static readonly Dictionary<CampaignMove, (CampaignState[] From, CampaignState To)> Moves = new()
    {
        [CampaignMove.Open] = ([CampaignState.Draft], CampaignState.Open),
        [CampaignMove.Suspend] = ([CampaignState.Open, CampaignState.Exhausted], CampaignState.Suspended),
        [CampaignMove.Resume] = ([CampaignState.Suspended], CampaignState.Open),
        [CampaignMove.Close] = ([CampaignState.Open, CampaignState.Suspended, CampaignState.Exhausted], CampaignState.Closed),
        [CampaignMove.Exhaust] = ([CampaignState.Open], CampaignState.Exhausted),
        [CampaignMove.Replenish] = ([CampaignState.Exhausted], CampaignState.Open),
    };

    public static bool Allows(CampaignState state, CampaignMove move) => Moves[move].From.Contains(state);

    /// <summary>The state a move leads to; null when it is forbidden from <paramref name="state"/>.</summary>
    public static CampaignState? After(CampaignState state, CampaignMove move) => Allows(state, move) ? Moves[move].To : null;

    /// <summary>Whether the definition and the quotas may still change.</summary>
    public static bool MayChange(CampaignState state) => state is not CampaignState.Closed;
}
