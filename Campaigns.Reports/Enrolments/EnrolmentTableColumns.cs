using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Export;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Enrolments;

/// <summary>The columns of a list of enrolments.</summary>
internal static class EnrolmentTableColumns
{
    /// <summary>Those asked for, with headings in the language of the texts.</summary>
    public static IReadOnlyList<TableColumn<ExportedEnrolment>> Of(IReadOnlyList<EnrolmentColumn> columns, Texts texts) =>
        [.. columns.Select(c => Column(c, texts))];

    private static TableColumn<ExportedEnrolment> Column(EnrolmentColumn column, Texts texts)
    {
        return column switch
        {
            EnrolmentColumn.Number => Text("Ledger.Number", 18, CellKind.Mark, r => r.Item.Number),
            EnrolmentColumn.EnrolledOn => Of("Ledger.EnrolledOn", 10.5, CellKind.Date, r => Cell.Date(r.Item.EnrolledOn)),
            EnrolmentColumn.Campaign => Text("Ledger.Campaign", 18, CellKind.LongText, r => r.Item.CampaignName),
            EnrolmentColumn.Branch => Text("Participation.Branch", 16, CellKind.LongText, r => r.Item.BranchName),
            EnrolmentColumn.Hall => Text("Ledger.Hall", 18, CellKind.LongText, r => r.Item.HallName),
            EnrolmentColumn.Manager => Text("Ledger.Manager", 10, CellKind.LongText, r => r.Item.ManagerName),
            EnrolmentColumn.Phone => Text("Ledger.Phone", 12.5, CellKind.Mark, r => r.Item.Phone),
            EnrolmentColumn.Tier => Text("Ledger.Tier", 7, CellKind.Mark, r => r.TierName),
            EnrolmentColumn.Offer => Text("Enrolments.Offer", 12, CellKind.LongText, r => r.Item.Offer),
            EnrolmentColumn.DepositFen => Of("Ledger.Deposit", 12, CellKind.Money, r => Cell.Money(r.Item.DepositFen)) with { IsSummed = true },
            EnrolmentColumn.State => Text("Ledger.State", 9, CellKind.Mark, r => r.StateName),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
        };

        TableColumn<ExportedEnrolment> Of(string key, double width, CellKind kind, Func<ExportedEnrolment, Cell> value) =>
            new(texts[key], width, kind) { Value = value };

        TableColumn<ExportedEnrolment> Text(string key, double width, CellKind kind, Func<ExportedEnrolment, string?> value) =>
            Of(key, width, kind, row => Cell.Text(value(row)));
    }
}
