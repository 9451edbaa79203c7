using System.CommandLine;
using Campaigns.Application.Exports;
using Campaigns.Application.Imports;
using Campaigns.Application.Imports.ImportFile;
using Campaigns.Jobs.Exports;
using Campaigns.Jobs.Imports;
using Campaigns.Jobs.Startup;
using Campaigns.Rules;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>import</c> and <c>export</c>: files in, files out.</summary>
internal static class FileVerbs
{
    public static Command BuildImport()
    {
        var kind = new Argument<string>("kind") { Description = Speech.Text("cli.import.kind", ("kinds", string.Join(", ", Enum.GetValues<ImportKind>().Select(EnumCode.Of)))) };
        var file = new Argument<string>("file") { Description = Speech.Text("cli.import.file") };
        var verb = new Command("import", Speech.Text("cli.import")) { kind, file };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var run = await VerbRun.OpenAsync(
                VerbRun.Options(parsed.GetValue(WorkerCommands.Data)), DatabaseAccess.Write, cancellationToken);
            return await new ImportVerb(run.Get<ImportFileUseCase>())
                .RunAsync([parsed.GetValue(kind)!, parsed.GetValue(file)!], Console.Out, cancellationToken);
        });
        return verb;
    }

    public static Command BuildExport()
    {
        var folder = new Argument<string>("folder") { Description = Speech.Text("cli.export.dir") };
        var verb = new Command("export", Speech.Text("cli.export")) { folder };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var run = await VerbRun.OpenAsync(
                VerbRun.Options(parsed.GetValue(WorkerCommands.Data)), DatabaseAccess.Read, cancellationToken);
            return await new ExportVerb(run.Get<ExportDataUseCase>()).RunAsync([parsed.GetValue(folder)!], Console.Out, cancellationToken);
        });
        return verb;
    }
}
