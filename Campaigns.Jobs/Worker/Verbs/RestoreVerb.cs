using System.CommandLine;
using Campaigns.Jobs.Backups;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>restore FILE</c>: for the embedded database, with the service stopped.</summary>
internal static class RestoreVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = Speech.Text("cli.restore.file") };
        var anyway = new Option<bool>("--anyway") { Description = Speech.Text("cli.restore.anyway") };
        var verb = new Command("restore", Speech.Text("cli.restore")) { file, anyway };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(WorkerCommands.Data), parsed.GetValue(file)!, parsed.GetValue(anyway), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? data, string file, bool anyway, CancellationToken cancellationToken)
    {
        var restored = await DatabaseRestore.RunAsync(VerbRun.Options(data), file, anyway, TimeProvider.System, cancellationToken);
        Speech.Say(Text(restored.State), ("file", file));
        if (restored.Aside is { } aside)
            Speech.Say("verb-kept-aside", ("file", aside));
        return StartException.Succeeded;
    }

    private static string Text(CopyState state) => state switch
    {
        CopyState.Sound => "verb-restored",
        CopyState.Violated => "verb-restored-violated",
        _ => "verb-restored-older",
    };
}
