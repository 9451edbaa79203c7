using System.Diagnostics;
using Campaigns.Bench.Rehearsal;
using Campaigns.Reports.Ledger;

namespace Campaigns.Bench.Ledger;

/// <summary>The branch ledger's workbook from lines made in memory, beside the same cells as bare XML in a zip; each the best of three.</summary>
internal static class LedgerBench
{
    private const int Rounds = 3;
    private const double Limit = 1.5;
    private const long MostBytes = 250L << 20;
    private const int MostOfOthers = 100_000;

    public static async Task RunAsync(int lines, FigureTable table)
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-bench-").FullName;
        try
        {
            await RunAsync(lines, folder, table);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(int lines, string folder, FigureTable table)
    {
        var (bare, workbook, peak) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        var file = Path.Combine(folder, "ledger.xlsx");
        for (var round = 0; round < Rounds; round++)
        {
            bare = Less(bare, Timed(() => OtherWriters.Bare(lines, Path.Combine(folder, "bare.zip"))));
            using var memory = new MemoryPeak();
            var start = Stopwatch.GetTimestamp();
            await using (var output = File.Create(file))
                await BranchLedgerWorkbook.WriteAsync(output, LedgerLines.Head, LedgerLines.StreamAsync(lines), CancellationToken.None);
            workbook = Less(workbook, Stopwatch.GetElapsedTime(start));
            peak = Math.Max(peak, memory.Bytes);
        }

        var what = $"ledger of {FigureTable.Number(lines)} lines, 22 cells each";
        var ratio = workbook / bare;
        table.Add($"{what}: bare sheet XML in a zip ({FigureTable.Megabytes(new FileInfo(Path.Combine(folder, "bare.zip")).Length)})", FigureTable.Seconds(bare));
        table.Add($"{what}: workbook ({FigureTable.Megabytes(new FileInfo(file).Length)})", FigureTable.Seconds(workbook));
        table.Add($"{what}: workbook ÷ bare", $"{ratio:0.00}", "≤ 1.5", ratio <= Limit);
        table.Add($"{what}: most memory above the start, garbage included", FigureTable.Megabytes(peak), "< 250 MB", peak < MostBytes);
        if (lines > MostOfOthers)
            return;
        table.Add($"{what}: ClosedXML alone", FigureTable.Seconds(Timed(() => OtherWriters.ClosedXml(lines, Path.Combine(folder, "closed.xlsx")))));
        var python = OtherWriters.OpenPyxl(lines, folder);
        table.Add($"{what}: openpyxl, write-only", python is { } took ? FigureTable.Seconds(took) : "not installed");
    }

    private static TimeSpan Timed(Action write)
    {
        var start = Stopwatch.GetTimestamp();
        write();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Less(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
