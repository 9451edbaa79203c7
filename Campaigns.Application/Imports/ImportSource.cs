namespace Campaigns.Application.Imports;

/// <summary>One data row as read: its line in the file (the header is 1) and its cells, as many as the row has.</summary>
/// <param name="IsMalformed">The row's quotes don't match, so its cells can't be trusted.</param>
public sealed record ImportLine(int Number, IReadOnlyList<string> Cells, bool IsMalformed = false);

/// <summary>A file to import, whatever its form. Text comes unneutralised (<see cref="CellText"/>).</summary>
/// <param name="Sha256">Of the whole file, in hex; the audit record names the import by it.</param>
/// <param name="ReadAsync">The data rows in order, read as they are asked for.</param>
public sealed record ImportSource(
    string Sha256, IReadOnlyList<string> Headers, Func<CancellationToken, IAsyncEnumerable<ImportLine>> ReadAsync)
{
    /// <summary>Whether the rows that were read are all there are: asked after reading, which may have had to stop.</summary>
    public Func<bool> IsWhole { get; init; } = static () => true;
}

/// <summary>Takes each row's result, in the order of the file, once the row's chunk is committed.</summary>
public delegate Task ImportSink(ImportLine line, LineResult result, CancellationToken cancellationToken);
