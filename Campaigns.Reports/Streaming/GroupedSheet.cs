namespace Campaigns.Reports.Streaming;

/// <summary>A table whose lines come in groups, each closed by a subtotal; at most what one sheet holds.</summary>
/// <remarks>Lines of a group follow each other. A group that comes back later gets a second subtotal.</remarks>
internal sealed class GroupedSheet<T>(SheetLayout layout, IReadOnlyList<TableColumn<T>> columns, TableWords words)
{
    public required Func<T, string> GroupOf { get; init; }

    public async Task<SheetContent> ReadAsync(IAsyncEnumerable<T> lines, CancellationToken cancellationToken)
    {
        var table = new SpooledTable<T>(layout, columns);
        try
        {
            string? open = null;
            await foreach (var line in lines.WithCancellation(cancellationToken))
            {
                // A source may ignore the token.
                cancellationToken.ThrowIfCancellationRequested();
                var group = GroupOf(line);
                if (open is not null && open != group) table.AddSubtotal(open, words.Subtotal);
                open = group;
                table.Add(line);
            }

            if (open is not null) table.AddSubtotal(open, words.Subtotal);
            return table.Finish(words.Total, subtotalWord: words.Subtotal);
        }
        catch
        {
            await table.Lines.DisposeAsync();
            throw;
        }
    }
}
