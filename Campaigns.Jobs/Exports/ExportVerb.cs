using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Exports;
using Campaigns.Application.Imports;
using Campaigns.Jobs.Imports;
using Campaigns.Jobs.Startup;
using Campaigns.Jobs.Worker;
using CsvHelper;

namespace Campaigns.Jobs.Exports;

/// <summary>
/// <c>export FOLDER</c>: writes every table as one CSV file into a new or empty folder. Reads one snapshot and may run beside the service. The
/// folder holds phone numbers and names: only its owner may read it.
/// </summary>
public sealed class ExportVerb(ExportDataUseCase export)
{
    /// <returns>An exit code of <see cref="StartException"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellationToken)
    {
        if (args.Count != 1)
            return Refuse(output, StartException.WrongConfiguration, "export-usage-line");
        var folder = CellText.Printable(args[0]);
        try
        {
            if (Directory.Exists(args[0]) && Directory.EnumerateFileSystemEntries(args[0]).Any())
                return Refuse(output, StartException.Refused, "export-folder-used", ("folder", folder));
            var path = OwnFolder(args[0]);
            var result = await export.ExecuteAsync(Actor.System, (table, rows, token) => WriteAsync(path, table, rows, token), cancellationToken);
            if (!result.IsSuccess)
                return Refuse(output, StartException.Refused, result.Refusal.Code);
            foreach (var table in result.Value.Tables)
                output.WriteLine(Speech.Text("export-file-done", ("file", $"{table.Name}.csv"), ("count", table.Rows.ToString(CultureInfo.InvariantCulture))));
            return StartException.Succeeded;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(output, StartException.Refused, "export-folder-failed", ("folder", folder));
        }
    }

    private static string OwnFolder(string folder)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
            return Directory.CreateDirectory(folder).FullName;
        return Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    private static async Task<long> WriteAsync(
        string folder, ExportTable table, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.Combine(folder, $"{table.Name}.csv"), FileMode.CreateNew, FileAccess.Write);
        await using var csv = CsvWriter.Create(file, CsvFormat.Writing);
        await csv.WriteRecordAsync([.. table.Columns.Select(c => c.Header)], cancellationToken);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync([.. row], cancellationToken);
            count++;
        }

        return count;
    }

    private static int Refuse(TextWriter output, int exitCode, string code, params (string Key, string Value)[] data)
    {
        output.WriteLine(Speech.Text(code, data));
        return exitCode;
    }
}
