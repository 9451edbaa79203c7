using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace Campaigns.Reports.Streaming;

/// <summary>A workbook as ClosedXML made it, without lines, taken apart so that lines can be put in.</summary>
internal sealed class WorkbookTemplate : IDisposable
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The part that lists the sheets and the names defined over them.</summary>
    public const string IndexPart = "xl/workbook.xml";

    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _package;
    private readonly int _sheets;

    private WorkbookTemplate(XLWorkbook workbook)
    {
        workbook.SaveAs(_bytes);
        _bytes.Position = 0;
        _package = new ZipArchive(_bytes, ZipArchiveMode.Read);
        _sheets = workbook.Worksheets.Count;
    }

    public IEnumerable<ZipArchiveEntry> Parts => _package.Entries;

    /// <summary>Has ClosedXML make the workbook.</summary>
    /// <param name="layouts">One for each sheet, in order; the flag says whether it shows grand totals.</param>
    /// <param name="author">The user who asked for the report.</param>
    /// <param name="madeAt">Kept in the file's properties.</param>
    public static WorkbookTemplate Build(
        IEnumerable<(SheetLayout Layout, bool GrandTotals)> layouts, string author, DateTimeOffset madeAt)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = XmlText.WithoutControls(author);
        workbook.Properties.Created = madeAt.UtcDateTime;
        workbook.Properties.Modified = madeAt.UtcDateTime;
        foreach (var (layout, grandTotals) in layouts) SheetTemplate.Add(workbook, layout, grandTotals);
        return new WorkbookTemplate(workbook);
    }

    /// <summary>The number, from 0, of the sheet kept in <paramref name="part"/>; null for any other part.</summary>
    public int? SheetOf(ZipArchiveEntry part)
    {
        for (var i = 0; i < _sheets; i++)
        {
            if (part.FullName == PartName(i)) return i;
        }

        return null;
    }

    /// <summary>The sheet's XML, small since it has no lines yet, with the default namespace so that rows need no prefix.</summary>
    public XElement ReadSheet(int sheet)
    {
        using var part = (_package.GetEntry(PartName(sheet)) ?? throw new InvalidDataException($"No sheet {sheet} in the template.")).Open();
        var root = XElement.Load(part);
        root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == Main.NamespaceName).Remove();
        root.SetAttributeValue("xmlns", Main.NamespaceName);
        return root;
    }

    /// <summary>
    /// The XML of the list of sheets, with the rows to repeat on each printed page written absolutely, as spreadsheets do themselves:
    /// LibreOffice doesn't repeat a relative row, which is what ClosedXML writes.
    /// </summary>
    public string ReadIndex()
    {
        using var part = (_package.GetEntry(IndexPart) ?? throw new InvalidDataException("No list of sheets in the template.")).Open();
        var root = XElement.Load(part);
        var relative = string.Create(CultureInfo.InvariantCulture, $"!{SheetRows.Header}:{SheetRows.Header}");
        var absolute = string.Create(CultureInfo.InvariantCulture, $"!${SheetRows.Header}:${SheetRows.Header}");
        foreach (var name in root.Descendants(Main + "definedName"))
            name.Value = name.Value.Replace(relative, absolute, StringComparison.Ordinal);
        return XmlText.Declaration + root.ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
    }

    public SheetStyles StylesOf(int sheet)
    {
        var root = ReadSheet(sheet);
        return new SheetStyles(SheetXml.Styles(root, SheetTemplate.LineRow), SheetXml.Styles(root, SheetTemplate.SubtotalRow));
    }

    public void Dispose()
    {
        _package.Dispose();
        _bytes.Dispose();
    }

    private static string PartName(int sheet) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet + 1}.xml");
}
