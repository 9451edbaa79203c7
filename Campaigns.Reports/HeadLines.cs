using Campaigns.Application.Reports;

namespace Campaigns.Reports;

/// <summary>The two lines under a report's title.</summary>
internal static class HeadLines
{
    public static IReadOnlyList<string> Of(ReportHead head, Texts texts) =>
    [
        texts.Format("Head.Scope", head.CampaignName ?? texts["Head.AllCampaigns"], head.BranchName, head.From, head.To),
        texts.Format("Head.Made", head.MadeAt, head.MadeBy),
    ];

    /// <summary>For reports that rest on an evaluation: they also say of which day it is, or that there was none yet.</summary>
    public static IReadOnlyList<string> WithEvaluation(ReportHead head, Texts texts)
    {
        var lines = Of(head, texts);
        var evaluated = head.EvaluatedOn is { } day ? texts.Format("Head.Evaluated", day) : texts["Head.NotEvaluated"];
        return [lines[0], lines[1] + evaluated];
    }
}
