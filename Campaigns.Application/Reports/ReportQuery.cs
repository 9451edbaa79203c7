using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports;

/// <summary>What a report is asked about. Codes of the campaign, of a branch at any level (none: the caller's own) and of a retention manager.</summary>
/// <param name="From">First day, included; each report has its own default.</param>
/// <param name="To">Last day, included; none: today.</param>
public sealed record ReportQuery(string? Campaign, string? Branch, string? Manager, Tier? Tier, DateOnly? From, DateOnly? To);
