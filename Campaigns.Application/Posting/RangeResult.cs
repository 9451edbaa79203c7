namespace Campaigns.Application.Posting;

/// <summary>What became of a range: whether the run is done with it, and how many leased ids it took.</summary>
internal sealed record RangeResult(bool Done, int IdsUsed);
