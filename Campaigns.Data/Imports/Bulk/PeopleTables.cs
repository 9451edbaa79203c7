using Campaigns.Application.Imports.Bulk;

namespace Campaigns.Data.Imports.Bulk;

/// <summary>Branches, managers and members.</summary>
internal static class PeopleTables
{
    public static readonly BulkTable<NewBranch> Branch = new(
        """
        INSERT INTO branch (id, code, name, kind, parent_id, path)
        VALUES (:id, :code, :name, :kind, :parent_id, :path)
        """,
        Column.Id<NewBranch>("id", b => b.Id),
        Column.Text<NewBranch>("code", b => b.Row.Code),
        Column.Text<NewBranch>("name", b => b.Row.Name),
        Column.Text<NewBranch>("kind", b => b.Row.Kind),
        Column.Id<NewBranch>("parent_id", b => b.ParentId),
        Column.Text<NewBranch>("path", b => b.Path));

    public static readonly BulkTable<NewBranch> Book = new(
        """
        INSERT INTO book (id, open_from_month)
        VALUES (:id, :open_from_month)
        """,
        Column.Id<NewBranch>("id", b => b.Id),
        Column.Month<NewBranch>("open_from_month", b => b.BookFromMonth!.Value));

    public static readonly BulkTable<NewManager> Manager = new(
        """
        INSERT INTO retention_manager (id, code, name, county_id)
        VALUES (:id, :code, :name, :county_id)
        """,
        Column.Id<NewManager>("id", m => m.Id),
        Column.Text<NewManager>("code", m => m.Row.Code),
        Column.Text<NewManager>("name", m => m.Row.Name),
        Column.Id<NewManager>("county_id", m => m.CountyId));

    public static readonly BulkTable<NewMember> Member = new(
        """
        INSERT INTO member (id, name, tier, status, county_id, manager_id, on_net_on, arpu_fen, in_arrears, warning_flags, brand, billing,
                            arpu_before_fen, segments, facts_at)
        VALUES (:id, :name, :tier, :status, :county_id, :manager_id, :on_net_on, :arpu_fen, :in_arrears, :warning_flags, :brand, :billing,
                :arpu_before_fen, :segments, :facts_at)
        """,
        Column.Id<NewMember>("id", m => m.Id),
        Column.Text<NewMember>("name", m => m.Facts.Name),
        Column.Text<NewMember>("tier", m => m.Facts.Tier),
        Column.Text<NewMember>("status", m => m.Facts.Status),
        Column.Id<NewMember>("county_id", m => m.Facts.CountyId),
        Column.Id<NewMember>("manager_id", m => m.Facts.ManagerId),
        Column.Text<NewMember>("on_net_on", m => m.Facts.OnNetOn),
        Column.Long<NewMember>("arpu_fen", m => m.Facts.ArpuFen),
        Column.Flag<NewMember>("in_arrears", m => m.Facts.InArrears),
        Column.Text<NewMember>("warning_flags", m => m.Facts.WarningFlags),
        Column.Text<NewMember>("brand", m => m.Facts.Brand),
        Column.Text<NewMember>("billing", m => m.Facts.Billing),
        Column.Id<NewMember>("arpu_before_fen", m => m.Facts.ArpuBeforeFen),
        Column.Text<NewMember>("segments", m => m.Facts.Segments),
        Column.Long<NewMember>("facts_at", m => m.Facts.FactsAt));

    public static readonly BulkTable<NewHolding> Phone = new(
        """
        INSERT INTO member_phone (id, member_id, phone, from_on, to_on)
        VALUES (:id, :member_id, :phone, :from_on, :to_on)
        """,
        Column.Id<NewHolding>("id", h => h.Id),
        Column.Id<NewHolding>("member_id", h => h.MemberId),
        Column.Text<NewHolding>("phone", h => h.Phone),
        Column.Date<NewHolding>("from_on", h => h.FromOn),
        Column.Date<NewHolding>("to_on", h => h.ToOn));

    public static readonly BulkTable<NewAssignment> Assignment = new(
        """
        INSERT INTO member_manager (id, member_id, manager_id, from_on)
        VALUES (:id, :member_id, :manager_id, :from_on)
        """,
        Column.Id<NewAssignment>("id", a => a.Id),
        Column.Id<NewAssignment>("member_id", a => a.MemberId),
        Column.Id<NewAssignment>("manager_id", a => a.ManagerId),
        Column.Date<NewAssignment>("from_on", a => a.FromOn));
}
