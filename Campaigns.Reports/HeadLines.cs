using Campaigns.Application.Reports;

namespace Campaigns.Reports;

/// <summary>The two lines under a report's title.</summary>
internal static class HeadLines
{
    public static IReadOnlyList<string> Of(ReportHead head, Texts texts) =>
    [
        texts.Format("Head.Scope", head.CampaignName ?? texts["Head.AllCampaigns"], head.BranchName, head.From, head.To),
        Made(head, texts) + (head.EvaluatedOn is { } day ? texts.Format("Head.Evaluated", day) : ""),
    ];

    /// <summary>For reports that rest on an evaluation: they also say when there was none yet.</summary>
    public static IReadOnlyList<string> WithEvaluation(ReportHead head, Texts texts)
    {
        var lines = Of(head, texts);
        return head.EvaluatedOn is null ? [lines[0], lines[1] + texts["Head.NotEvaluated"]] : lines;
    }

    private static string Made(ReportHead head, Texts texts) => texts.Format("Head.Made", head.MadeAt, head.MadeBy);
}
