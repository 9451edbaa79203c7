using System.Text.Json;

namespace Campaigns.Reports.Tests.Support;

/// <summary>Opens workbooks with openpyxl, which shows formulas and cached results as they stand in the file.</summary>
internal static class OpenPyxl
{
    private const string Script = """
        import json, sys, datetime, openpyxl
        formulas = openpyxl.load_workbook(sys.argv[1])
        results = openpyxl.load_workbook(sys.argv[1], data_only=True)
        def cell(f, r):
            v = r.value
            if isinstance(v, datetime.datetime): v = (v - datetime.datetime(1899, 12, 30)).days
            kind = 'none' if v is None else 'text' if isinstance(v, str) else 'number'
            return [kind, '' if v is None else v if kind == 'text' else repr(v), f.value if f.data_type == 'f' else None]
        sheets = []
        for ws in formulas.worksheets:
            rs = results[ws.title]
            cells = {c.coordinate: cell(c, rs[c.coordinate]) for row in ws.iter_rows() for c in row if c.value is not None}
            sheets.append({'name': ws.title, 'cells': cells, 'merged': len(ws.merged_cells.ranges), 'frozen': ws.freeze_panes,
                'titles': ws.print_title_rows, 'landscape': ws.page_setup.orientation == 'landscape', 'paper': ws.page_setup.paperSize,
                'formats': {c.coordinate: c.number_format for row in ws.iter_rows(max_row=8) for c in row},
                'footer': ws.oddFooter.center.text})
        print(json.dumps(sheets))
        """;

    public static async Task<IReadOnlyList<OpenPyxlSheet>> ReadAsync(string file)
    {
        using var json = JsonDocument.Parse(await Tool.RunAsync("/usr/bin/python3", "-c", Script, file));
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    private static OpenPyxlSheet Read(JsonElement sheet)
    {
        var cells = sheet.GetProperty("cells").EnumerateObject().ToDictionary(
            c => c.Name,
            c => new ReadCell(c.Value[0].GetString()!, c.Value[1].GetString()!, c.Value[2].GetString()));
        return new OpenPyxlSheet
        {
            Content = new(sheet.GetProperty("name").GetString()!, cells),
            MergedRanges = sheet.GetProperty("merged").GetInt32(),
            FrozenAt = sheet.GetProperty("frozen").GetString(),
            RepeatedRows = sheet.GetProperty("titles").GetString(),
            IsLandscape = sheet.GetProperty("landscape").GetBoolean(),
            Paper = sheet.GetProperty("paper").GetInt32(),
            Formats = sheet.GetProperty("formats").EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!),
            Footer = sheet.GetProperty("footer").GetString(),
        };
    }
}

internal sealed record OpenPyxlSheet
{
    public required ReadSheet Content { get; init; }

    public required int MergedRanges { get; init; }

    public required string? FrozenAt { get; init; }

    public required string? RepeatedRows { get; init; }

    public required bool IsLandscape { get; init; }

    public required int Paper { get; init; }

    /// <summary>Of the head and the first lines.</summary>
    public required IReadOnlyDictionary<string, string> Formats { get; init; }

    public required string? Footer { get; init; }
}
