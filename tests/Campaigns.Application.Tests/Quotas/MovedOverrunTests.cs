using Campaigns.Application.Quotas;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Tests.Quotas;

public sealed class MovedOverrunTests
{
    /// <summary>Caps are those after the move; 20 % of each may be overrun.</summary>
    [Theory]
    [InlineData(5, 2, 0, 5, 0, 1, 1, "half of the units take half of the allowance")]
    [InlineData(9, 2, 0, 1, 0, 1, 0, "what a small row can't have is gone until the next plan")]
    [InlineData(5, 1, 0, 5, 0, 1, 0, "a row that was kept below the policy keeps what it has")]
    [InlineData(5, 2, 2, 5, 0, 2, 0, "what was taken stays")]
    [InlineData(5, 2, 0, 15, 2, 1, 3, "on top of what the other row has")]
    [InlineData(5, 2, 0, 5, 3, 1, 3, "a row is never cut by getting units")]
    [InlineData(5, 0, 0, 5, 0, 0, 0, "nothing comes from nothing")]
    public void MovedOverrun_OfTwoRows_NeverGrows(
        long fromCap, long fromAllowed, long fromTaken, long toCap, long toAllowed, long left, long carried, string because)
    {
        var policy = new QuotaPolicy { OverrunPercent = 20 };
        QuotaPlanner.MovedOverrun(policy, Row(fromCap, fromAllowed, fromTaken), Row(toCap, toAllowed, 0)).ShouldBe((left, carried), because);
        (left + carried).ShouldBeLessThanOrEqualTo(fromAllowed + toAllowed);
    }

    private static QuotaRow Row(long cap, long allowed, long taken) => new()
    {
        Id = 1, CampaignId = 1, BranchId = 1, BranchCode = "6501", BranchName = "北市", BranchPath = "/65/6501/", Tier = Tier.Gold, Unlimited = false,
        Cap = cap, Held = 0, Used = 0, OverrunAllowed = allowed, OverrunUsed = taken,
    };
}
