using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Application.Imports;
using Campaigns.Application.Results;
using CsvHelper;

namespace Campaigns.Jobs.Imports;

/// <summary>A CSV file as an import source. Read twice: once whole for its hash and encoding, so that a wrong encoding changes nothing.</summary>
internal sealed class CsvImportFile : IDisposable
{
    private readonly HashSet<long> _malformed = [];
    private readonly CsvReader _reader;

    private CsvImportFile(string path, string sha256)
    {
        _reader = CsvReader.FromFile(path, CsvFormat.Reading(record => _malformed.Add(record.LineNumber)));
        Source = new ImportSource(sha256, _reader.Read() ? [.. _reader.Current.ToArray().Select(h => h.Trim())] : [], ReadAsync)
        {
            IsWhole = () => Fault is null,
        };
    }

    public ImportSource Source { get; }

    /// <summary>Where reading had to stop: known after the rows were read.</summary>
    public Refusal? Fault { get; private set; }

    public static async Task<Result<CsvImportFile>> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var sha256 = await HashAsync(path, cancellationToken);
            var file = new CsvImportFile(path, sha256);
            if (file.Source.Headers.Count > 0)
                return file;
            file.Dispose();
            return Refusal.Invalid("import-file-empty");
        }
        catch (DecoderFallbackException)
        {
            return Refusal.Invalid("import-not-utf8");
        }
        catch (CsvFormatException)
        {
            return Malformed(1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refusal.Invalid("import-file-missing", ("file", CellText.Printable(path)));
        }
    }

    public void Dispose() => _reader.Dispose();

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.OpenRead(path);
        var decoder = CsvFormat.StrictUtf8.GetDecoder();
        var buffer = new byte[1 << 16];
        var text = new char[buffer.Length];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            decoder.GetChars(buffer.AsSpan(0, read), text, flush: false);
        }

        decoder.GetChars([], text, flush: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Refusal Malformed(long? line) =>
        Refusal.Invalid("import-malformed", ("line", line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"));

    private async IAsyncEnumerable<ImportLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken))
        {
            var line = checked((int)_reader.LineNumber);
            yield return new ImportLine(line, [.. _reader.Current.ToArray().Select(CellText.Restore)], _malformed.Remove(line));
        }
    }

    private async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _reader.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException exception)
        {
            Fault = Malformed(exception.LineNumber);
            return false;
        }
    }
}
