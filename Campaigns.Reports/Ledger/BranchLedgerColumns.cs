using Campaigns.Application.Reports;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Ledger;

/// <summary>The columns of the branch ledger, from left to right.</summary>
internal static class BranchLedgerColumns
{
    /// <summary>All columns, with headings in the language of the texts.</summary>
    /// <param name="texts">The headings' language.</param>
    /// <param name="withCampaign">False when the head names the one campaign: the column would only repeat it.</param>
    public static IReadOnlyList<TableColumn<BranchLedgerRow>> Of(Texts texts, bool withCampaign)
    {
        TableColumn<BranchLedgerRow> Column(string key, double width, CellKind kind, Func<BranchLedgerRow, Cell> value) =>
            new(texts["Ledger." + key], width, kind) { Value = value };
        TableColumn<BranchLedgerRow> Text(string key, double width, CellKind kind, Func<BranchLedgerRow, string?> value) =>
            Column(key, width, kind, row => Cell.Text(value(row)));
        TableColumn<BranchLedgerRow> Money(string key, Func<BranchLedgerRow, long> fen) =>
            Column(key, 10, CellKind.Money, row => Cell.Money(fen(row))) with { IsSummed = true };

        TableColumn<BranchLedgerRow>[] campaign =
            withCampaign ? [Text("Campaign", 12, CellKind.LongText, r => r.CampaignName)] : [];
        return
        [
            Text("Number", 18, CellKind.Mark, r => r.Number),
            Column("EnrolledOn", 10.5, CellKind.Date, r => Cell.Date(r.EnrolledOn)),
            Text("Prefecture", 10, CellKind.LongText, r => r.Prefecture),
            Text("County", 10, CellKind.LongText, r => r.County),
            Text("Hall", 13, CellKind.LongText, r => r.Hall),
            Text("Clerk", 8, CellKind.LongText, r => r.Clerk),
            Text("Manager", 8, CellKind.LongText, r => r.Manager),
            Text("Phone", 11.5, CellKind.Mark, r => r.MaskedPhone),
            Text("Tier", 6, CellKind.Mark, r => r.TierName),
            .. campaign,
            Money("Deposit", r => r.DepositFen),
            Text("VoucherSerials", 20, CellKind.Serials, r => r.VoucherSerials),
            Money("Voucher", r => r.VoucherFen),
            Text("CardSerials", 20, CellKind.Serials, r => r.CardSerials),
            Money("Card", r => r.CardFen),
            Text("OtherSerials", 12, CellKind.LongText, r => r.OtherSerials),
            Money("Other", r => r.OtherFen),
            Text("Owed", 10, CellKind.LongText, r => r.OwedGifts),
            Text("Signature", 10, CellKind.LongText, r => r.Signature),
            Text("State", 7, CellKind.Mark, r => r.StateName),
            Money("Released", r => r.ReleasedFen),
            Money("Remaining", r => r.RemainingFen),
            Money("Refunded", r => r.RefundedFen),
        ];
    }
}
