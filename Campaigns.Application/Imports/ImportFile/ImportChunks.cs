namespace Campaigns.Application.Imports.ImportFile;

/// <summary>
/// A file's rows chunk by chunk, read and parsed one chunk ahead: while the database writes one, the next is made ready. Parsing looks at
/// nothing but the row, so its order beside the writing doesn't matter.
/// </summary>
internal sealed class ImportChunks<TRow> : IAsyncDisposable
{
    private readonly Dictionary<string, int> _columns;
    private readonly IRowImporter<TRow> _importer;
    private readonly int _size;
    private readonly CancellationToken _cancellationToken;
    private readonly IAsyncEnumerator<ImportLine> _lines;
    private Task<List<PendingLine<TRow>>> _ahead;

    public ImportChunks(ImportSource source, IRowImporter<TRow> importer, int size, CancellationToken cancellationToken)
    {
        _columns = source.Headers.Select((h, i) => (h, i)).ToDictionary(c => c.h, c => c.i, StringComparer.Ordinal);
        (_importer, _size, _cancellationToken) = (importer, size, cancellationToken);
        _lines = source.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        _ahead = ReadAsync();
    }

    /// <summary>Empty after the last row.</summary>
    public async Task<IReadOnlyList<PendingLine<TRow>>> NextAsync()
    {
        var chunk = await _ahead;
        _ahead = chunk.Count < _size ? Task.FromResult(new List<PendingLine<TRow>>()) : Task.Run(ReadAsync, _cancellationToken);
        return chunk;
    }

    public async ValueTask DisposeAsync()
    {
        // Lines can't be let go of while one is being read; what it came to matters to nobody any more.
        await Task.WhenAny(_ahead);
        await _lines.DisposeAsync();
    }

    private async Task<List<PendingLine<TRow>>> ReadAsync()
    {
        var chunk = new List<PendingLine<TRow>>(_size);
        while (chunk.Count < _size && await _lines.MoveNextAsync())
            chunk.Add(PendingLine<TRow>.Read(_lines.Current, _columns, _importer));
        return chunk;
    }
}
