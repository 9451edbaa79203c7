using System.Globalization;
using Campaigns.Application.Text;
using Campaigns.Application.Time;

namespace Campaigns.Application.Rehearsals;

/// <summary>A rehearsal as people see it.</summary>
/// <param name="AskedAt">As <paramref name="FinishedAt"/>, in the business zone: a workbook prints it as it stands.</param>
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
    internal static RehearsalView Of(Campaigns.CampaignRow campaign, RehearsalRow row, IBusinessClock clock, CultureInfo culture) => new(
        row.Id.ToString(CultureInfo.InvariantCulture),
        campaign.Code,
        campaign.Name,
        row.Revision,
        row.State,
        row.Request,
        row.AskedBy,
        clock.InZone(row.AskedAt),
        row.FinishedAt is { } finished ? clock.InZone(finished) : null,
        row.Result is { } result ? result with { Reasons = [.. result.Reasons.Select(r => r with { Name = ReasonNames.Of(r.Code, culture) })] } : null);
}

/// <summary>The short name of a rule's no, for tables; the full sentence needs a member's facts.</summary>
internal static class ReasonNames
{
    public static string Of(string code, CultureInfo culture) => Messages.Find($"reason.{code}", culture) ?? code;
}
