using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Lists;

namespace Campaigns.Data.Imports.Bulk;

/// <summary>Contracts, usage, lists and stock.</summary>
internal static class FactTables
{
    public static readonly BulkTable<NewContract> Contract = new(
        """
        INSERT INTO contract (id, member_id, kind, name, starts_on, ends_on)
        VALUES (:id, :member_id, :kind, :name, :starts_on, :ends_on)
        """,
        Column.Id<NewContract>("id", c => c.Id),
        Column.Id<NewContract>("member_id", c => c.MemberId),
        Column.Text<NewContract>("kind", c => c.Row.Kind),
        Column.Text<NewContract>("name", c => c.Row.Name),
        Column.Date<NewContract>("starts_on", c => c.Row.StartsOn),
        Column.Date<NewContract>("ends_on", c => c.Row.EndsOn));

    public static readonly BulkTable<NewUsage> Usage = new(
        """
        INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb)
        VALUES (:member_id, :usage_month, :spend_fen, :call_minutes, :data_mb)
        """,
        Column.Id<NewUsage>("member_id", u => u.MemberId),
        Column.Month<NewUsage>("usage_month", u => u.Row.Month.Number),
        Column.Long<NewUsage>("spend_fen", u => u.Row.SpendFen),
        Column.Long<NewUsage>("call_minutes", u => u.Row.CallMinutes),
        Column.Long<NewUsage>("data_mb", u => u.Row.DataMb));

    public static readonly BulkTable<ListEntry> ListEntry = new(
        """
        INSERT INTO member_list_entry (member_id, list_id)
        VALUES (:member_id, :list_id)
        """,
        Column.Id<ListEntry>("member_id", e => e.MemberId),
        Column.Id<ListEntry>("list_id", e => e.ListId));

    public static readonly BulkTable<NewBonusUsage> BonusUsage = new(
        """
        INSERT INTO bonus_usage (enrolment_id, usage_month, used_fen)
        VALUES (:enrolment_id, :usage_month, :used_fen)
        """,
        Column.Id<NewBonusUsage>("enrolment_id", u => u.EnrolmentId),
        Column.Month<NewBonusUsage>("usage_month", u => u.Row.Month.Number),
        Column.Long<NewBonusUsage>("used_fen", u => u.Row.UsedFen));

    public static readonly BulkTable<NewGiftItem> Item = new(
        """
        INSERT INTO gift_item (id, code, name, kind, source, needs_stamp)
        VALUES (:id, :code, :name, :kind, :source, :needs_stamp)
        """,
        Column.Id<NewGiftItem>("id", i => i.Id),
        Column.Text<NewGiftItem>("code", i => i.Row.Code),
        Column.Text<NewGiftItem>("name", i => i.Row.Name),
        Column.Text<NewGiftItem>("kind", i => i.Row.Kind),
        Column.Text<NewGiftItem>("source", i => i.Row.Source),
        Column.Flag<NewGiftItem>("needs_stamp", i => i.Row.NeedsStamp));

    public static readonly BulkTable<NewGiftBatch> Batch = new(
        """
        INSERT INTO gift_batch (id, code, item_id, face_fen, cost_fen, received_on)
        VALUES (:id, :code, :item_id, :face_fen, :cost_fen, :received_on)
        """,
        Column.Id<NewGiftBatch>("id", b => b.Id),
        Column.Text<NewGiftBatch>("code", b => b.Row.Code),
        Column.Id<NewGiftBatch>("item_id", b => b.ItemId),
        Column.Long<NewGiftBatch>("face_fen", b => b.Row.FaceFen),
        Column.Long<NewGiftBatch>("cost_fen", b => b.Row.CostFen),
        Column.Date<NewGiftBatch>("received_on", b => b.Row.ReceivedOn));

    public static readonly BulkTable<NewSerial> Serial = new(
        """
        INSERT INTO gift_serial (id, serial_no, item_id, batch_id, face_fen, state, keeper_id, stamped)
        VALUES (:id, :serial_no, :item_id, :batch_id, :face_fen, :state, :keeper_id, :stamped)
        """,
        Column.Id<NewSerial>("id", s => s.Id),
        Column.Text<NewSerial>("serial_no", s => s.Row.SerialNo),
        Column.Id<NewSerial>("item_id", s => s.ItemId),
        Column.Id<NewSerial>("batch_id", s => s.BatchId),
        Column.Long<NewSerial>("face_fen", s => s.Row.Batch.FaceFen),
        Column.Text<NewSerial>("state", s => s.Row.IsVoid ? "void" : "in-stock"),
        Column.Id<NewSerial>("keeper_id", s => s.KeeperId),
        Column.Flag<NewSerial>("stamped", s => s.Row.Stamped));
}
