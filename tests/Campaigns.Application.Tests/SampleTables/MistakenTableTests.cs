using Campaigns.TestKit.Engines;
using Shared.SampleCampaigns;

namespace Campaigns.Application.Tests.SampleTables;

/// <summary>A table that says something else than what happens is found out.</summary>
public sealed class MistakenTableTests
{
    [Theory]
    [InlineData("steady-spender", "| 2026-12 | 20.00 | 20.00 held to 2027-01 |", "| 2026-12 | 20.00 | 20.00 |")]
    [InlineData("monthly-bonus", "10.00 lapsed 0.01", "10.00 lapsed 0.02")]
    [InlineData("pick-a-gift", "recharge-card 150.00", "recharge-card 100.00")]
    [InlineData("online-extra", "no: channel-not-open", "no: in-arrears")]
    [InlineData("all-at-end", "refund 400.00, charged 100.00", "refund 500.00, charged 0.00")]
    public async Task Sample_MistakenTable_Fails(string code, string good, string mistaken)
    {
        var markdown = SampleCampaign.Markdown(code);
        markdown.ShouldContain(good);
        var sample = SampleCampaign.Parse(SampleCampaign.Json(code), markdown.Replace(good, mistaken, StringComparison.Ordinal));
        // Shouldly lets failures of its own pass.
        await Assert.ThrowsAsync<ShouldAssertException>(() => SampleCampaignRunTests.RunAsync(TestEngine.Sqlite, sample));
    }
}
