using System.Globalization;
using System.Xml.Linq;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Tests.Support;

/// <summary>Opens workbooks with LibreOffice, without a window and with a profile of the test's own; every formula is calculated anew.</summary>
internal static class LibreOffice
{
    private const string AlwaysRecalculate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
          </item>
        </oor:items>
        """;

    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Converts <paramref name="file"/>, which lies in the folder, and answers the new file's path.</summary>
    public static async Task<string> ConvertAsync(TempFolder folder, string file, string format)
    {
        var profile = Directory.CreateDirectory(folder.File("profile/user")).FullName;
        await File.WriteAllTextAsync(Path.Combine(profile, "registrymodifications.xcu"), AlwaysRecalculate);
        await Tool.RunAsync(
            "soffice",
            $"-env:UserInstallation=file://{folder.File("profile")}",
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            folder.Path,
            file);
        return Path.ChangeExtension(file, format.Split(':')[0]);
    }

    public static async Task<IReadOnlyList<ReadSheet>> ReadAsync(TempFolder folder, string file)
    {
        var flat = XDocument.Load(await ConvertAsync(folder, file, "fods"));
        return [.. flat.Descendants(Table + "table").Select(ReadTable)];
    }

    private static ReadSheet ReadTable(XElement table)
    {
        var cells = new Dictionary<string, ReadCell>();
        var row = 1;
        foreach (var line in table.Descendants(Table + "table-row"))
        {
            var column = 0;
            foreach (var cell in line.Elements(Table + "table-cell"))
            {
                var read = Read(cell);
                var next = column + ((int?)cell.Attribute(Table + "number-columns-repeated") ?? 1);
                for (; column < next; column++)
                {
                    if (read.Type != "none") cells[CellAddress.Of(column, row)] = read;
                }
            }

            row += (int?)line.Attribute(Table + "number-rows-repeated") ?? 1;
        }

        return new(((string?)table.Attribute(Table + "name"))!, cells);
    }

    private static ReadCell Read(XElement cell)
    {
        var formula = (string?)cell.Attribute(Table + "formula");
        return (string?)cell.Attribute(Office + "value-type") switch
        {
            null => ReadCell.None,
            "string" => new("text", string.Join('\n', cell.Elements(Text + "p").Select(Flat)), formula),
            "date" => new("number", Serial((string)cell.Attribute(Office + "date-value")!), formula),
            _ => new("number", (string)cell.Attribute(Office + "value")!, formula),
        };
    }

    // Several blanks are an element of their own in this format.
    private static string Flat(XElement paragraph) => string.Concat(paragraph.DescendantNodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement e when e.Name == Text + "s" => new string(' ', (int?)e.Attribute(Text + "c") ?? 1),
        XElement e when e.Name == Text + "tab" => "\t",
        _ => "",
    }));

    private static string Serial(string date) =>
        DateTime.Parse(date, CultureInfo.InvariantCulture).ToOADate().ToString(CultureInfo.InvariantCulture);
}
