using System.Globalization;
using Campaigns.Application.Text;

namespace Campaigns.Application.Rehearsals;

/// <summary>A rehearsal as people see it.</summary>
/// <param name="Result">Null until it is done.</param>
public sealed record RehearsalView(
    string Id,
    string Campaign,
    string CampaignName,
    int Revision,
    RehearsalState State,
    RehearsalRequest Request,
    string AskedBy,
    DateTimeOffset AskedAt,
    DateTimeOffset? FinishedAt,
    RehearsalResult? Result)
{
    internal static RehearsalView Of(Campaigns.CampaignRow campaign, RehearsalRow row, CultureInfo culture) => new(
        row.Id.ToString(CultureInfo.InvariantCulture),
        campaign.Code,
        campaign.Name,
        row.Revision,
        row.State,
        row.Request,
        row.AskedBy,
        row.AskedAt,
        row.FinishedAt,
        row.Result is { } result ? result with { Reasons = [.. result.Reasons.Select(r => r with { Name = ReasonNames.Of(r.Code, culture) })] } : null);
}

/// <summary>The short name of a rule's no, for tables; the full sentence needs a member's facts.</summary>
internal static class ReasonNames
{
    public static string Of(string code, CultureInfo culture) => Messages.Find($"reason.{code}", culture) ?? code;
}
