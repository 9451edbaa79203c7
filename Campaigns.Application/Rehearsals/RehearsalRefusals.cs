using Campaigns.Application.Results;

namespace Campaigns.Application.Rehearsals;

/// <summary>Everything the rehearsal use cases say no with.</summary>
internal static class RehearsalRefusals
{
    private const int MostMonths = 60;

    public static Refusal Unknown(string id) => Refusal.Absent("rehearsal-unknown", ("rehearsal", id));

    /// <summary>409: it has no result to show as a workbook.</summary>
    public static Refusal NotDone(RehearsalState state) => Refusal.Conflict("rehearsal-not-done", ("state", Rules.EnumCode.Of(state)));

    /// <summary>What can't be meant; null when nothing is wrong.</summary>
    public static Refusal? OfRequest(RehearsalRequest request)
    {
        if (request.TakeUpPercent is < 0 or > 100 || (request.TakeUpPercent is { } percent && decimal.Round(percent, 2) != percent))
            return Refusal.Field("takeUpPercent", "take-up-out-of-range");
        if (request.Months is < 1 or > MostMonths)
            return Refusal.Field("months", "months-out-of-range", ("most", MostMonths.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return request.On is { Year: < 2000 or > 2999 } ? Refusal.Field("on", "date-out-of-range") : null;
    }
}
