using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Rehearsals;

/// <summary>A sheet to be: its looks, and a way to its lines.</summary>
internal abstract record SheetPlan(SheetLayout Layout)
{
    public abstract Task<IReadOnlyList<SheetContent>> ReadAsync(TableWords words, CancellationToken cancellationToken);
}

/// <param name="GroupOf">Closes each group of lines by a subtotal; null for none.</param>
internal sealed record SheetPlan<T>(
    SheetLayout Layout, IReadOnlyList<TableColumn<T>> Columns, IReadOnlyList<T> Lines, Func<T, string>? GroupOf = null) : SheetPlan(Layout)
{
    public override async Task<IReadOnlyList<SheetContent>> ReadAsync(TableWords words, CancellationToken cancellationToken) =>
        GroupOf is null
            ? await new TableSheets<T>(Layout, Columns, words).ReadAsync(Lines.ToAsyncEnumerable(), cancellationToken)
            : [await new GroupedSheet<T>(Layout, Columns, words) { GroupOf = GroupOf }.ReadAsync(Lines.ToAsyncEnumerable(), cancellationToken)];
}
