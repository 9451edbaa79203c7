using Campaigns.Application.Imports;

namespace Campaigns.Application.Exports;

/// <summary>How a stored value is written in a cell.</summary>
public enum CellKind
{
    /// <summary>As it is, neutralised against spreadsheets (<see cref="CellText"/>).</summary>
    Text,

    /// <summary>A whole number: amounts in fen, flags, counts.</summary>
    Number,

    /// <summary><c>2026-11</c>.</summary>
    Month,

    /// <summary>With offset: <c>2026-10-31T20:00:00.000+08:00</c>.</summary>
    Instant,
}

public sealed record ExportColumn(string Header, CellKind Kind);

/// <summary>One file of an export: its name without ending, and its columns in order.</summary>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns);

/// <summary>
/// What is exported, in the order in which it can be imported again; the last two are for reading only. Columns that imports know have
/// the headers of <see cref="ImportColumns"/>.
/// </summary>
public static class ExportTables
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "arpu_fen", "arpu_before_fen", "in_arrears", "spend_fen", "call_minutes", "data_mb", "face_fen", "cost_fen", "stamped", "item_needs_stamp",
        "revision", "deposit_fen", "bonus_fen", "amount_fen",
    };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal) { "month", "start_month", "last_month", "booked_month", "concerns_month" };

    public static ExportTable Branches { get; } = Importable(ImportKind.Branches);

    public static ExportTable Managers { get; } = Importable(ImportKind.Managers);

    public static ExportTable Members { get; } = Importable(ImportKind.Members);

    public static ExportTable Contracts { get; } = Importable(ImportKind.Contracts);

    public static ExportTable Usage { get; } = Importable(ImportKind.Usage);

    public static ExportTable Lists { get; } = Importable(ImportKind.Lists);

    public static ExportTable Serials { get; } = Importable(ImportKind.Serials);

    public static ExportTable Enrolments { get; } = Of(
        "enrolments",
        ["number", "campaign", "revision", "phone", "offer", "tier", "state", "home_branch", "hall", "manager", "funding", "deposit_fen", "bonus_fen",
            "enrolled_on", "paid_on", "start_month", "last_month", "reserved_at", "paid_at", "issued_at", "signed_at", "ended_at"]);

    public static ExportTable Transfers { get; } = Of(
        "transfers",
        ["source_key", "book", "booked_month", "concerns_month", "event", "debit", "credit", "amount_fen", "funding", "enrolment", "serial",
            "reverses", "occurred_on", "recorded_at"]);

    public static IReadOnlyList<ExportTable> All { get; } = [Branches, Managers, Members, Contracts, Usage, Lists, Serials, Enrolments, Transfers];

    private static ExportTable Importable(ImportKind kind) => Of(Rules.EnumCode.Of(kind), ImportColumns.All(kind));

    private static ExportTable Of(string name, IEnumerable<string> headers) => new(name, [.. headers.Select(h => new ExportColumn(h, KindOf(h)))]);

    private static CellKind KindOf(string header) =>
        Numbers.Contains(header) ? CellKind.Number
        : Months.Contains(header) ? CellKind.Month
        : header == "as_of" || header.EndsWith("_at", StringComparison.Ordinal) ? CellKind.Instant
        : CellKind.Text;
}
