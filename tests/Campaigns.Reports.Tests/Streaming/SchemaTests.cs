using Campaigns.Application.Reports;
using Campaigns.Reports.Participation;
using Campaigns.Reports.Tests.Ledger;
using Campaigns.Reports.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Campaigns.Reports.Tests.Streaming;

/// <summary>Spreadsheets offer to "repair" a file that breaks the format's schema; other readers are more lenient.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ledger_SeveralSheetsAndTallRows_KeepsToTheSchema() =>
        Errors(await LedgerFile.WriteAsync(_folder, Enumerable.Range(0, 40).Select(Make.Ledger), linesPerSheet: 15)).ShouldBeEmpty();

    [Fact]
    public async Task Participation_BothSheets_KeepsToTheSchema()
    {
        var file = _folder.File("participation.xlsx");
        await using (var output = File.Create(file))
        {
            ParticipationRow[] rows = [.. Make.Participation(2), Make.Participation(1).First() with { Branch = "乙", Quota = null }];
            await ParticipationWorkbook.WriteAsync(
                output, Make.Head(), Make.Stream(rows), Make.Stream(Make.Managers(2)), CancellationToken.None);
        }

        Errors(file).ShouldBeEmpty();
    }

    private static string[] Errors(string file)
    {
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(workbook);
        return [.. errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").Distinct()];
    }
}
