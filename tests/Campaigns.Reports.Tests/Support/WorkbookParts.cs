using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Campaigns.Reports.Tests.Support;

/// <summary>Looks into a workbook's parts, and breaks them on purpose.</summary>
internal static partial class WorkbookParts
{
    /// <summary>Makes every cached result 1, so that only a program that calculates can show the right ones.</summary>
    public static void SpoilCachedResults(string file)
    {
        using var package = ZipFile.Open(file, ZipArchiveMode.Update);
        foreach (var sheet in package.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToArray())
        {
            string xml;
            using (var reader = new StreamReader(sheet.Open())) xml = reader.ReadToEnd();
            using var writer = new StreamWriter(sheet.Open());
            writer.BaseStream.SetLength(0);
            writer.Write(CachedResult().Replace(xml, "</f><v>1</v>"));
        }
    }

    public static string ReadSheet(string file, int sheet)
    {
        using var package = ZipFile.OpenRead(file);
        using var reader = new StreamReader(package.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("</f><v>[^<]*</v>", RegexOptions.None, 5000)]
    private static partial Regex CachedResult();
}
