using System.IO.Compression;
using System.Text;

namespace Campaigns.Reports.Streaming;

/// <summary>
/// The rows of one sheet, kept compressed in a temporary file until its totals are known. The totals stand above the rows in the file, and
/// a second query for them could see other data than the rows; so each row is read once, and memory stays flat.
/// </summary>
internal sealed class RowSpool : IAsyncDisposable
{
    private readonly FileStream _file = TempFile.Open();
    private readonly StreamWriter _rows;

    public RowSpool()
    {
        var compressed = new DeflateStream(_file, CompressionLevel.Fastest, leaveOpen: true);
        _rows = new StreamWriter(compressed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), TempFile.BufferSize);
    }

    public TextWriter Rows => _rows;

    /// <summary>Writes all rows, as UTF-8, to <paramref name="output"/>; no row can be added afterwards.</summary>
    public async Task CopyToAsync(Stream output, CancellationToken cancellationToken)
    {
        await _rows.DisposeAsync();
        _file.Position = 0;
        await using var rows = new DeflateStream(_file, CompressionMode.Decompress, leaveOpen: true);
        await rows.CopyToAsync(output, TempFile.BufferSize, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await _file.DisposeAsync();
    }
}
