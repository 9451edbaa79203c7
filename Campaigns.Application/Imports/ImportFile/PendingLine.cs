namespace Campaigns.Application.Imports.ImportFile;

/// <summary>A line with the entry its importer works on, or with the fault that keeps it from one.</summary>
internal sealed record PendingLine<TRow>(ImportLine Line, ImportEntry<TRow>? Entry, LineResult? Fault)
{
    public LineResult Result => Fault ?? Entry?.Result ?? throw new InvalidOperationException("the importer left a row without a result");

    public static PendingLine<TRow> Read(ImportLine line, Dictionary<string, int> columns, IRowImporter<TRow> importer)
    {
        if (line.IsMalformed)
            return new(line, null, LineResult.Reject("row-malformed"));
        if (line.Cells.Count != columns.Count)
            return new(line, null, LineResult.Reject("row-columns"));
        var fields = new FieldReader(columns, line.Cells);
        var row = importer.Parse(fields);
        return fields.Fault is { } fault ? new(line, null, fault) : new(line, new ImportEntry<TRow>(row), null);
    }
}
