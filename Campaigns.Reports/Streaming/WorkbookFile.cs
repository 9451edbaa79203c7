using System.IO.Compression;
using System.Text;
using Campaigns.Application.Reports;

namespace Campaigns.Reports.Streaming;

/// <summary>Puts a workbook together from the template and the spooled lines; memory doesn't grow with them.</summary>
internal static class WorkbookFile
{
    /// <summary>Writes the whole workbook, or nothing, to <paramref name="output"/>, which need not be seekable and stays open.</summary>
    public static async Task WriteAsync(
        Stream output, ReportHead head, IReadOnlyList<SheetContent> sheets, CancellationToken cancellationToken)
    {
        // The framework's archive blocks when an entry is closed, which a web response forbids; so it is finished on disk first.
        await using var file = TempFile.Open();
        await WriteArchiveAsync(file, head, sheets, cancellationToken);
        file.Position = 0;
        await file.CopyToAsync(output, TempFile.BufferSize, cancellationToken);
    }

    private static async Task WriteArchiveAsync(
        Stream file, ReportHead head, IReadOnlyList<SheetContent> sheets, CancellationToken cancellationToken)
    {
        var layouts = sheets.Select(s => (s.Layout, s.GrandTotals is not null));
        using var template = WorkbookTemplate.Build(layouts, head.MadeBy, head.MadeAt);
        await using var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in template.Parts)
        {
            var entry = package.CreateEntry(part.FullName, CompressionLevel.Fastest);
            entry.LastWriteTime = head.MadeAt;
            await using var target = await entry.OpenAsync(cancellationToken);
            if (template.SheetOf(part) is { } sheet)
                await WriteSheetAsync(target, template, sheet, sheets[sheet], cancellationToken);
            else if (part.FullName == WorkbookTemplate.IndexPart)
                await target.WriteAsync(Encoding.UTF8.GetBytes(template.ReadIndex()), cancellationToken);
            else
                await CopyAsync(part, target, cancellationToken);
        }
    }

    private static async Task CopyAsync(ZipArchiveEntry part, Stream target, CancellationToken cancellationToken)
    {
        await using var source = await part.OpenAsync(cancellationToken);
        await source.CopyToAsync(target, cancellationToken);
    }

    private static async Task WriteSheetAsync(
        Stream target, WorkbookTemplate template, int sheet, SheetContent content, CancellationToken cancellationToken)
    {
        var (before, after) = SheetXml.Split(template.ReadSheet(sheet), content);
        await target.WriteAsync(Encoding.UTF8.GetBytes(before), cancellationToken);
        await content.Lines.CopyToAsync(target, SheetRows.FirstLine, template.StylesOf(sheet), cancellationToken);
        await target.WriteAsync(Encoding.UTF8.GetBytes(after), cancellationToken);
    }
}
