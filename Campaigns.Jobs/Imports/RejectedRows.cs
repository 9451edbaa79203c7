using Campaigns.Application.Imports;
using CsvHelper;

namespace Campaigns.Jobs.Imports;

/// <summary>
/// Writes rejected rows beside the imported file, each with line, code and message in front; made at the first of them. After correction
/// that file can be imported itself.
/// </summary>
internal sealed class RejectedRows(string importedFile, IReadOnlyList<string> headers) : IAsyncDisposable
{
    private CsvWriter? _csv;

    public string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(importedFile) ?? "", $"{System.IO.Path.GetFileNameWithoutExtension(importedFile)}.rejected.csv");

    public bool HasRows => _csv is not null;

    /// <summary>One of an earlier import would be taken for this one's.</summary>
    public void RemoveOld() => File.Delete(Path);

    public async Task AddAsync(ImportLine line, string code, string message)
    {
        var kept = Enumerable.Range(0, headers.Count).Where(i => !ImportColumns.Verdict.Contains(headers[i], StringComparer.Ordinal)).ToList();
        if (_csv is null)
        {
            _csv = CsvWriter.ToFile(Path, CsvFormat.Writing);
            await WriteAsync(_csv, [.. ImportColumns.Verdict, .. kept.Select(i => headers[i])]);
        }

        // A row with too many or too few cells is kept as it is.
        var cells = line.Cells.Count == headers.Count ? kept.Select(i => line.Cells[i]) : line.Cells;
        await WriteAsync(_csv, [line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), code, message, .. cells]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_csv is not null)
            await _csv.DisposeAsync();
    }

    private static Task WriteAsync(CsvWriter csv, IEnumerable<string> cells) =>
        csv.WriteRecordAsync([.. cells.Select(CellText.Neutralise)], CancellationToken.None).AsTask();
}
