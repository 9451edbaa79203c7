using Campaigns.Application.Reports;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Participation;

/// <summary>The columns of the participation report's two sheets, from left to right.</summary>
internal static class ParticipationColumns
{
    public static IReadOnlyList<TableColumn<ParticipationRow>> ByBranch(Texts texts)
    {
        const int eligible = 3, quota = 4, used = 5, enrolled = 7;
        TableColumn<ParticipationRow> Count(string key, Func<ParticipationRow, long> value) =>
            new(texts["Participation." + key], 13, CellKind.Count) { Value = r => Cell.Count(value(r)), IsSummed = true };
        var unlimited = texts["Unlimited"];
        return
        [
            new(texts["Participation.Branch"], 26, CellKind.Text) { Value = r => Cell.Text(r.Branch) },
            new(texts["Participation.Tier"], 10, CellKind.Mark) { Value = r => Cell.Text(r.TierName) },
            Count("Members", r => r.Members),
            Count("Eligible", r => r.Eligible),
            Count("Quota", r => r.Quota ?? 0) with
            {
                Value = r => r.Quota is { } cap ? Cell.Count(cap) : Cell.Text(unlimited),
                Unlimited = unlimited,
            },
            Count("Used", r => r.Used),
            Percentage(texts["Participation.Completion"], new(used, quota)),
            Count("Enrolled", r => r.Enrolled),
            Percentage(texts["Participation.Rate"], new(enrolled, eligible, enrolled)),
        ];

        static TableColumn<ParticipationRow> Percentage(string heading, Rate rate) => new(heading, 13, CellKind.Rate) { Rate = rate };
    }

    public static IReadOnlyList<TableColumn<ManagerParticipationRow>> ByManager(Texts texts)
    {
        const int eligible = 5, enrolled = 6;
        TableColumn<ManagerParticipationRow> Count(string key, Func<ManagerParticipationRow, long> value) =>
            new(texts["Participation." + key], 13, CellKind.Count) { Value = r => Cell.Count(value(r)), IsSummed = true };
        return
        [
            new(texts["Managers.Prefecture"], 22, CellKind.Text) { Value = r => Cell.Text(r.Prefecture) },
            new(texts["Managers.County"], 22, CellKind.Text) { Value = r => Cell.Text(r.County) },
            new(texts["Managers.Manager"], 14, CellKind.Text) { Value = r => Cell.Text(r.Manager) },
            new(texts["Participation.Tier"], 10, CellKind.Mark) { Value = r => Cell.Text(r.TierName) },
            Count("Members", r => r.Members),
            Count("Eligible", r => r.Eligible),
            Count("Enrolled", r => r.Enrolled),
            new(texts["Participation.Rate"], 13, CellKind.Rate) { Rate = new(enrolled, eligible, enrolled) },
        ];
    }
}
