namespace Campaigns.Application.Reports.Participation;

/// <summary>The participation report, whole: by branch and tier, and by retention manager.</summary>
public sealed record ParticipationReport(
    ReportHead Head, IReadOnlyList<ParticipationRow> Items, IReadOnlyList<ManagerParticipationRow> Managers, ParticipationTotals Totals);

/// <summary>The sums over all branches and tiers.</summary>
/// <param name="Quota">Null when a part of it is unlimited.</param>
public sealed record ParticipationTotals(long Members, long Eligible, long? Quota, long Used, long Enrolled)
{
    /// <summary>Used ÷ quota.</summary>
    public double? Completion => Rates.Of(Used, Quota);

    /// <summary>Enrolled ÷ (eligible now + enrolled).</summary>
    public double? ParticipationRate => Rates.Of(Enrolled, Eligible + Enrolled);

    public static ParticipationTotals Of(IReadOnlyList<ParticipationRow> rows) => new(
        rows.Sum(r => r.Members),
        rows.Sum(r => r.Eligible),
        rows.Any(r => r.Quota is null) ? null : rows.Sum(r => r.Quota),
        rows.Sum(r => r.Used),
        rows.Sum(r => r.Enrolled));
}
