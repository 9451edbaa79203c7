using System.Runtime.InteropServices;

namespace Campaigns.Reports.Streaming;

/// <summary>
/// The rows of one sheet, kept in a temporary file until its totals are known. The totals stand above the rows in the file, and
/// a second query for them could see other data than the rows; so each row is read once, and memory stays flat.
/// </summary>
internal sealed class RowSpool : IAsyncDisposable
{
    private readonly FileStream _file = TempFile.Open();
    private readonly Utf8Buffer _buffer = new();

    public void Add(ReadOnlySpan<Cell> cells, int textLines, bool isSubtotal)
    {
        var start = _buffer.Length;
        _buffer.Room(Marshal.SizeOf<RowHead>());
        foreach (ref readonly var cell in cells) SpooledCell.Write(_buffer, cell);
        var head = new RowHead(_buffer.Length - start - Marshal.SizeOf<RowHead>(), textLines, isSubtotal ? 1 : 0);
        _buffer.Fill(start, head);
        if (_buffer.IsFull) Flush();
    }

    /// <summary>Writes all rows, as the sheet's XML, to <paramref name="output"/>; no row can be added afterwards.</summary>
    /// <param name="output">Gets UTF-8.</param>
    /// <param name="firstRow">Where the first row stands.</param>
    /// <param name="styles">Of its cells.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public async Task CopyToAsync(Stream output, int firstRow, SheetStyles styles, CancellationToken cancellationToken)
    {
        Flush();
        _file.Position = 0;
        var (line, subtotal) = (new RowXml(styles.Line), new RowXml(styles.Subtotal));
        var cells = new byte[TempFile.BufferSize];
        for (var row = firstRow; ReadHead() is { } head; row++)
        {
            if (cells.Length < head.Length) cells = new byte[head.Length];
            _file.ReadExactly(cells, 0, head.Length);
            (head.Subtotal == 0 ? line : subtotal).Write(_buffer, row, cells.AsSpan(0, head.Length), head.TextLines);
            if (!_buffer.IsFull) continue;
            await output.WriteAsync(_buffer.Written, cancellationToken);
            _buffer.Clear();
        }

        await output.WriteAsync(_buffer.Written, cancellationToken);
        _buffer.Clear();
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private void Flush()
    {
        _file.Write(_buffer.Written.Span);
        _buffer.Clear();
    }

    private RowHead? ReadHead()
    {
        Span<RowHead> head = stackalloc RowHead[1];
        var bytes = MemoryMarshal.AsBytes(head);
        return _file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? head[0] : null;
    }

    /// <summary>What stands before a row's cells.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct RowHead(int Length, int TextLines, int Subtotal);
}
