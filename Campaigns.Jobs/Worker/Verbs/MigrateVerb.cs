using System.CommandLine;
using System.Globalization;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>migrate</c>: makes a database for production, or brings one up to date, on any engine.</summary>
internal static class MigrateVerb
{
    public static Command Build()
    {
        var verb = new Command("migrate", Speech.Text("cli.migrate"));
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(WorkerCommands.Data), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? data, CancellationToken cancellationToken)
    {
        await using var run = await VerbRun.OpenAsync(VerbRun.Options(data), DatabaseAccess.Migrate, cancellationToken);
        var start = run.Get<DatabaseStart>();
        if (start.IsNew)
            await start.SettleAsync(cancellationToken);
        Speech.Say("verb-migrated", ("count", start.Migrated.Count.ToString(CultureInfo.InvariantCulture)));
        return StartException.Succeeded;
    }
}
