using System.Text;
using CsvHelper;

namespace Campaigns.Jobs.Imports;

/// <summary>
/// The one form of CSV files: RFC 4180, comma, UTF-8, a line for each row. Written with a byte order mark, since spreadsheets take Chinese
/// for GBK without.
/// </summary>
internal static class CsvFormat
{
    /// <summary>Invalid bytes are an error, not a replacement character.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Longer than any row can be.</summary>
    private const int LongestRow = 64 * 1024;

    public static CsvWriterOptions Writing { get; } = new() { WriteByteOrderMark = true, ValidateFieldCount = false };

    /// <summary>A line break always ends the row, so that a quote that was never closed spoils its own row and not the rest of the file.</summary>
    public static CsvReaderOptions Reading(Action<CsvMalformedRecord> onMalformed) => new()
    {
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = LongestRow,
        TrackLineNumbers = true,
        OnMalformedRecord = onMalformed,
    };
}
