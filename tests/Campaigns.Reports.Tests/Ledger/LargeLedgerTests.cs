using Campaigns.Application.Reports;
using Campaigns.Reports.Ledger;
using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Ledger;

public sealed class LargeLedgerTests : IDisposable
{
    private const int Lines = 100_000;
    private const int SampledEvery = 10_000;
    private const long MostGrowth = 8 * 1024 * 1024;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_ManyLines_HoldsNoneOfThem()
    {
        List<long> held = [];
        var file = _folder.File("large.xlsx");
        await using (var output = File.Create(file))
            await BranchLedgerWorkbook.WriteAsync(output, Make.Head(), Make.Stream(Sampled(held)), CancellationToken.None);
        new FileInfo(file).Length.ShouldBeGreaterThan(MostGrowth);
        (held.Max() - held[0]).ShouldBeLessThan(MostGrowth);
    }

    [RequiresFact("soffice")]
    public async Task WriteAsync_ManyLines_OpensWithAllOfThem()
    {
        var rows = Enumerable.Range(1, Lines).Select(Make.Ledger);
        var file = await LedgerFile.WriteAsync(_folder, rows);
        var csv = await LibreOffice.ConvertAsync(_folder, file, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false,false,false,false");
        var line = File.ReadLines(csv).First(l => l.StartsWith("\"合计\"", StringComparison.Ordinal));
        var totals = line.Replace("\"", "", StringComparison.Ordinal).Split(';');
        totals[1].ShouldBe("100000");
        foreach (var (column, fen) in LedgerFile.Amounts)
            decimal.Parse(totals[column[0] - 'A']).ShouldBe(LedgerFile.Yuan(rows, fen));
    }

    /// <summary>What is held is measured after a full collection, so that the figure doesn't depend on when garbage is collected.</summary>
    private static IEnumerable<BranchLedgerRow> Sampled(List<long> held)
    {
        for (var i = 1; i <= Lines; i++)
        {
            if (i % SampledEvery == 0) held.Add(GC.GetTotalMemory(forceFullCollection: true));
            yield return Make.Ledger(i);
        }
    }
}
