using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Imports.Branches;

/// <summary>
/// Adds branches and renames them. A parent stands before its children, in the file or in the database. Moving a branch is no import:
/// it would move quota, stock and books with it. A new prefecture's book opens with the current month.
/// </summary>
public sealed class BranchImportService(IBranchImportStore store, IBulkStore bulk, IBusinessClock clock) : IRowImporter<BranchRow>
{
    private static readonly Dictionary<string, string?> ParentKind = new(StringComparer.Ordinal)
    {
        ["region"] = null,
        ["prefecture"] = "region",
        ["county"] = "prefecture",
        ["hall"] = "county",
    };

    public int IdsPerRow => 1;

    public BranchRow Parse(FieldReader fields) =>
        new(fields.Code("code"), fields.Text("name", 60), fields.Choice("kind", [.. ParentKind.Keys]), fields.OptionalCode("parent"));

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<BranchRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        var codes = entries.SelectMany(e => new[] { e.Row.Code, e.Row.Parent }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = (await store.FindAsync(session, codes, cancellationToken)).ToDictionary(b => b.Code, StringComparer.Ordinal);
        var added = new List<NewBranch>();
        var renamed = new List<(long, string)>();
        foreach (var entry in entries)
        {
            if (known.GetValueOrDefault(entry.Row.Code) is { } stored)
                Change(entry, stored, known, renamed);
            else if (Fits(entry, known, out var parent))
                added.Add(Add(entry, parent, known, ids));
        }

        await bulk.AddBranchesAsync(session, added, cancellationToken);
        await store.RenameAsync(session, renamed, cancellationToken);
    }

    private static void Change(
        ImportEntry<BranchRow> entry, StoredBranch stored, Dictionary<string, StoredBranch> known, List<(long, string)> renamed)
    {
        var row = entry.Row;
        if (row.Kind != stored.Kind || row.Parent != stored.ParentCode)
        {
            entry.Reject("import-branch-moved", ("branch", row.Code));
            return;
        }

        if (row.Name == stored.Name)
        {
            entry.Accept(LineStatus.Unchanged);
            return;
        }

        known[row.Code] = Branch(stored.Id, row, stored.Path);
        renamed.Add((stored.Id, row.Name));
        entry.Accept(LineStatus.Updated);
    }

    private static bool Fits(ImportEntry<BranchRow> entry, Dictionary<string, StoredBranch> known, out StoredBranch? parent)
    {
        var required = ParentKind[entry.Row.Kind];
        parent = entry.Row.Parent is { } code ? known.GetValueOrDefault(code) : null;
        if (entry.Row.Parent is { } named && parent is null)
            entry.Reject("import-branch-unknown", ("branch", named));
        else if (parent?.Kind != required)
            entry.Reject(required is null ? "import-branch-root-has-parent" : "import-branch-parent-kind", ("kind", entry.Row.Kind), ("parentKind", required ?? ""));
        return entry.Result is null;
    }

    private NewBranch Add(ImportEntry<BranchRow> entry, StoredBranch? parent, Dictionary<string, StoredBranch> known, IdBlock ids)
    {
        var branch = Branch(ids.Next(), entry.Row, $"{parent?.Path ?? "/"}{entry.Row.Code}/");
        known[branch.Code] = branch;
        entry.Accept(LineStatus.Created);
        int? bookFrom = branch.Kind == "prefecture" ? Period.Of(clock.Today).Number : null;
        return new NewBranch(branch.Id, entry.Row, parent?.Id, branch.Path, bookFrom);
    }

    private static StoredBranch Branch(long id, BranchRow row, string path) =>
        new() { Id = id, Code = row.Code, Name = row.Name, Kind = row.Kind, ParentCode = row.Parent, Path = path };
}
