using System.Globalization;
using Campaigns.Application.Reports;
using Campaigns.Reports.Ledger;
using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Ledger;

public sealed class LedgerOutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_StreamLikeAResponse_IsWrittenForwardsOnlyAndWithoutBlocking()
    {
        await using var output = new ResponseLikeStream();
        await BranchLedgerWorkbook.WriteAsync(output, Make.Head(), Make.Stream([Make.Ledger()]), CancellationToken.None);
        var file = _folder.File("a.xlsx");
        await File.WriteAllBytesAsync(file, output.Written.ToArray());
        WorkbookParts.ReadSheet(file, 1).ShouldContain("合计");
    }

    [Fact]
    public async Task WriteAsync_SourceFails_WritesNothing()
    {
        using var output = new MemoryStream();
        var rows = Enumerable.Range(1, 10).Select(n => n < 10 ? Make.Ledger(n) : throw new IOException("source"));
        await Should.ThrowAsync<IOException>(() =>
            BranchLedgerWorkbook.WriteAsync(output, Make.Head(), Make.Stream(rows), CancellationToken.None));
        output.Length.ShouldBe(0);
    }

    [Fact]
    public async Task WriteAsync_Cancelled_Stops()
    {
        using var output = new MemoryStream();
        using var cancelled = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            BranchLedgerWorkbook.WriteAsync(output, Make.Head(), Endless(cancelled), cancelled.Token));
        output.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("zh-CN", "台账")]
    [InlineData("zh", "台账")]
    [InlineData("en", "Ledger")]
    [InlineData("en-US", "Ledger")]
    public async Task WriteAsync_Language_ChoosesTheWords(string language, string sheetName)
    {
        using var output = new MemoryStream();
        await BranchLedgerWorkbook.WriteAsync(
            output, Make.Head(), Make.Stream([Make.Ledger()]), CultureInfo.GetCultureInfo(language), CancellationToken.None);
        using var workbook = new ClosedXML.Excel.XLWorkbook(output);
        workbook.Worksheets.Single().Name.ShouldBe(sheetName);
    }

    private static async IAsyncEnumerable<BranchLedgerRow> Endless(CancellationTokenSource source)
    {
        for (var n = 1; ; n++)
        {
            if (n == 100) await source.CancelAsync();
            yield return Make.Ledger(n);
        }
    }
}
