using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;

namespace Campaigns.Bench.Ledger;

/// <summary>The same cells written otherwise.</summary>
internal static class OtherWriters
{
    private const string Script = """
        import sys
        from openpyxl import Workbook
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        for line in sys.stdin:
            sheet.append([float(v[1:]) if v[0] == 'n' else v[1:].replace('\\n', '\n') if v[0] == 't' else None for v in line.rstrip('\n').split('\t')])
        book.save(sys.argv[1])
        """;

    /// <summary>The limit: the sheet's XML and nothing else, into a zip at the product's level.</summary>
    public static void Bare(int lines, string file)
    {
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 65_536);
        sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var row = 0;
        foreach (var line in LedgerLines.Make(lines))
        {
            row++;
            sheet.Write($"<row r=\"{row}\">");
            var column = 'A';
            foreach (var value in LedgerCells.Of(line))
            {
                var at = column++;
                if (value is null or "")
                    sheet.Write($"<c r=\"{at}{row}\" s=\"1\"/>");
                else if (value is string text)
                    sheet.Write($"<c r=\"{at}{row}\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>");
                else
                    sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}{row}\" s=\"1\"><v>{value:0.##}</v></c>"));
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }

    public static void ClosedXml(int lines, string file)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("1");
        var row = 0;
        foreach (var line in LedgerLines.Make(lines))
        {
            row++;
            var values = LedgerCells.Of(line);
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] is not null)
                    sheet.Cell(row, i + 1).SetValue(values[i]);
            }
        }

        book.SaveAs(file);
    }

    /// <summary>Debian's python3-openpyxl, fed line by line; null where it is not installed.</summary>
    public static TimeSpan? OpenPyxl(int lines, string folder)
    {
        const string python = "/usr/bin/python3";
        var input = Path.Combine(folder, "lines.txt");
        File.WriteAllLines(input, LedgerLines.Make(lines).Select(l => string.Join('\t', LedgerCells.Of(l).Select(Told))));
        if (!File.Exists(python))
            return null;
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" -c \"$1\" \"$2\" < \"$3\"", python, Script, Path.Combine(folder, "py.xlsx"), input]))!;
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start) : null;
    }

    private static string Told(object? value) => value switch
    {
        null or "" => "-",
        string text => "t" + text.Replace("\n", "\\n", StringComparison.Ordinal),
        _ => string.Create(CultureInfo.InvariantCulture, $"n{value}"),
    };
}
