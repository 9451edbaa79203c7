using System.Globalization;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Reports;
using Campaigns.Rules;

namespace Campaigns.Reports.Rehearsals;

/// <summary>The two lines above each sheet: what was rehearsed, and what the sheet's numbers stand on.</summary>
internal sealed class RehearsalHead(ReportHead head, RehearsalView rehearsal, RehearsalResult result, Texts texts)
{
    public string Title => head.Title;

    /// <summary>Under who made it: nothing more.</summary>
    public IReadOnlyList<string> Plain => Lines("");

    /// <summary>Share of members who join, and the quota.</summary>
    public IReadOnlyList<string> Assumed => Lines(texts.Format(
        "Rehearsal.Head.Assumed",
        result.Forecast.TakeUpPercent,
        texts[$"TakeUp.{EnumCode.Of(result.Forecast.TakeUpSource)}"],
        texts[$"QuotaSource.{EnumCode.Of(result.Forecast.QuotaSource)}"]));

    /// <summary>Months of joining, and how conditional instalments count.</summary>
    public IReadOnlyList<string> Months => Lines(
        texts.Format("Rehearsal.Head.Months", result.Forecast.FirstMonth, result.Forecast.Months)
        + (result.Forecast.ConditionalCountedAsReleased ? texts["Rehearsal.Head.Conditional"] : ""));

    public IReadOnlyList<string> Compared => Lines(result.Comparison is { } earlier
        ? texts.Format(
            "Rehearsal.Head.Earlier",
            earlier.CampaignName,
            earlier.EvaluatedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? texts["Rehearsal.NotEvaluated"])
        : texts["Rehearsal.NoComparison"]);

    private string[] Lines(string more) =>
    [
        texts.Format(
            "Rehearsal.Head.Scope",
            rehearsal.CampaignName,
            rehearsal.Revision,
            result.On,
            texts[$"Channel.{EnumCode.Of(result.Channel)}"],
            result.Members),
        texts.Format("Head.Made", head.MadeAt, head.MadeBy) + more,
    ];
}
