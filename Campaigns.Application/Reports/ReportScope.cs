using Campaigns.Application.Campaigns;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports;

/// <summary>A query as it was found: what it names exists and is the caller's to see.</summary>
/// <param name="BranchPath">The subtree reported on.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
public sealed record ReportScope(
    string BranchName, string BranchPath, CampaignRow? Campaign, long? ManagerId, Tier? Tier, DateOnly From, DateOnly To);
