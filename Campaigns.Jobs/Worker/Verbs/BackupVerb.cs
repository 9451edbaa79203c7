using System.CommandLine;
using System.Globalization;
using Campaigns.Jobs.Backups;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>backup TARGET</c>: online, for the embedded database. Exit code 1 when the copy is whole but rules are violated in the data.</summary>
internal static class BackupVerb
{
    public static Command Build()
    {
        var target = new Argument<string>("target") { Description = Speech.Text("cli.backup.target") };
        var verb = new Command("backup", Speech.Text("cli.backup")) { target };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(WorkerCommands.Data), parsed.GetValue(target)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? data, string target, CancellationToken cancellationToken)
    {
        var written = await DatabaseBackup.WriteAsync(VerbRun.Options(data), target, TimeProvider.System, cancellationToken);
        Speech.Say(Text(written.State), ("file", written.File), ("size", written.Size.ToString("N0", CultureInfo.InvariantCulture)));
        return written.State == CopyState.Violated ? StartException.Refused : StartException.Succeeded;
    }

    private static string Text(CopyState state) => state switch
    {
        CopyState.Sound => "verb-backed-up",
        CopyState.Violated => "verb-backed-up-violated",
        _ => "verb-backed-up-older",
    };
}
