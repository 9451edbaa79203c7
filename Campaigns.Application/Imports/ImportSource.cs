namespace Campaigns.Application.Imports;

/// <summary>One data row as read: its line in the file (the header is 1) and its cells, as many as the row has.</summary>
public sealed record ImportLine(int Number, IReadOnlyList<string> Cells);

/// <summary>A file to import, whatever its form. Text comes unneutralised (<see cref="CellText"/>).</summary>
public interface IImportSource
{
    /// <summary>SHA-256 of the file in hex; the audit record names the import by it.</summary>
    string Sha256 { get; }

    IReadOnlyList<string> Headers { get; }

    /// <summary>The data rows in order, read as they are asked for.</summary>
    IAsyncEnumerable<ImportLine> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>Takes each row's result, in the order of the file, once the row's chunk is committed.</summary>
public interface IImportSink
{
    Task AddAsync(ImportLine line, LineResult result, CancellationToken cancellationToken);
}
