using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Text;
using Campaigns.Application.Time;

namespace Campaigns.Application.Reports;

/// <summary>Writes what stands above a report.</summary>
public sealed class ReportHeadService(IBusinessClock clock)
{
    /// <param name="titleCode">The text of the title.</param>
    public ReportHead Head(string titleCode, ReportScope scope, Actor actor, CultureInfo culture, DateOnly? evaluatedOn = null) => new()
    {
        Title = Messages.Format(titleCode, null, culture),
        CampaignName = scope.Campaign?.Name,
        BranchName = scope.BranchName,
        From = scope.From,
        To = scope.To,
        MadeAt = clock.Now,
        MadeBy = actor.DisplayName,
        EvaluatedOn = evaluatedOn,
    };
}
