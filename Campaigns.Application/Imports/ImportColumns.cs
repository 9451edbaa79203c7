namespace Campaigns.Application.Imports;

/// <summary>
/// The columns of each kind of file, by their header. Imports and exports share them (docs/imports.md; a test compares). A missing
/// required or an unknown header refuses the whole file: a misspelt column must not silently count as empty.
/// </summary>
public static class ImportColumns
{
    /// <summary>What a file of rejected rows adds in front; ignored when it is imported after correction.</summary>
    public static readonly IReadOnlyList<string> Verdict = ["reject_line", "reject_code", "reject_message"];

    private static readonly Dictionary<ImportKind, (string[] Required, string[] Optional)> Table = new()
    {
        [ImportKind.Branches] = (["code", "name", "kind", "parent"], []),
        [ImportKind.Managers] = (["code", "name", "county"], []),
        [ImportKind.Members] = (
            ["phone", "name", "tier", "status", "county", "manager", "on_net_on", "arpu_fen", "in_arrears", "warning_flags", "as_of"],
            ["phone_from_on", "phone_to_on", "brand", "billing", "arpu_before_fen", "segments"]),
        [ImportKind.Contracts] = (["phone", "kind", "name", "starts_on", "ends_on"], ["phone_from_on"]),
        [ImportKind.Usage] = (["phone", "month", "spend_fen", "call_minutes", "data_mb"], ["phone_from_on"]),
        [ImportKind.Lists] = (["list"], ["phone", "phone_from_on", "member_id"]),
        [ImportKind.Serials] = (
            ["item", "batch", "serial", "face_fen", "cost_fen", "received_on", "keeper"],
            ["stamped", "state", "item_name", "item_kind", "item_source", "item_needs_stamp"]),
        [ImportKind.BonusUsage] = (["enrolment", "month", "used_fen"], []),
    };

    public static IReadOnlyList<string> Required(ImportKind kind) => Table[kind].Required;

    public static IReadOnlyList<string> Optional(ImportKind kind) => Table[kind].Optional;

    /// <summary>All columns in the order exports write them.</summary>
    public static IReadOnlyList<string> All(ImportKind kind) => [.. Required(kind), .. Optional(kind)];
}
