using System.Xml.Linq;

namespace Campaigns.Reports.Streaming;

/// <summary>Turns the template's sheet into what stands before and after the lines.</summary>
internal static class SheetXml
{
    private const string Marker = "lines";
    private static readonly XNamespace Main = WorkbookTemplate.Main;

    /// <summary>Style ids of a template row's cells, by column.</summary>
    public static int[] Styles(XElement sheet, int row) =>
        [.. Row(sheet, row).Elements(Main + "c").Select(c => (int?)c.Attribute("s") ?? 0)];

    /// <summary>The XML up to the first line, and the XML after the last.</summary>
    public static (string Before, string After) Split(XElement sheet, SheetContent content)
    {
        // Only a hint for readers, and wrong as soon as the lines are in.
        sheet.Elements(Main + "dimension").Remove();
        Fill(sheet, SheetRows.Title, [Cell.Text(content.Layout.Title)]);
        for (var i = 0; i < content.Layout.HeadLines.Count; i++)
            Fill(sheet, SheetRows.Title + 1 + i, [Cell.Text(content.Layout.HeadLines[i])]);
        Fill(sheet, SheetRows.Totals, content.Totals);
        if (content.GrandTotals is { } grandTotals) Fill(sheet, SheetRows.GrandTotals, grandTotals);
        else Row(sheet, SheetRows.GrandTotals).RemoveNodes();
        Row(sheet, SheetTemplate.SubtotalRow).Remove();
        Row(sheet, SheetTemplate.LineRow).ReplaceWith(new XComment(Marker));
        var parts = sheet.ToString(SaveOptions.DisableFormatting).Split($"<!--{Marker}-->");
        return (XmlText.Declaration + parts[0], parts[1]);
    }

    private static XElement Row(XElement sheet, int row) => sheet.Element(Main + "sheetData")!
        .Elements(Main + "row")
        .Single(r => (int)r.Attribute("r")! == row);

    /// <summary>Puts contents into a row of the template, which keeps its height and styles.</summary>
    private static void Fill(XElement sheet, int number, IReadOnlyList<Cell> cells)
    {
        var row = Row(sheet, number);
        var content = new Utf8Buffer();
        foreach (var cell in cells) SpooledCell.Write(content, cell);
        var xml = new Utf8Buffer();
        xml.Write($"<sheetData xmlns=\"{Main.NamespaceName}\">");
        new RowXml(Styles(sheet, number)).Write(xml, number, content.Written.Span);
        xml.Write("</sheetData>"u8);
        row.ReplaceNodes(XElement.Parse(xml.ToString(), LoadOptions.PreserveWhitespace).Elements().Single().Elements());
    }
}
