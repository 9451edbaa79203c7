using System.CommandLine;
using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Sample.Load;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>load-sample</c>: what the service does by itself on an empty folder, for any engine and any number of members.</summary>
internal static class LoadSampleVerb
{
    private const int DefaultMembers = 20_000;

    public static Command Build()
    {
        var members = new Option<int>("--members") { Description = Speech.Text("cli.sample.members"), DefaultValueFactory = _ => DefaultMembers };
        var verb = new Command("load-sample", Speech.Text("cli.sample")) { members };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(WorkerCommands.Data), parsed.GetValue(members), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? data, int members, CancellationToken cancellationToken)
    {
        await using var run = await VerbRun.OpenAsync(VerbRun.Options(data), DatabaseAccess.Migrate, cancellationToken);
        if (!run.Get<DatabaseStart>().IsNew)
            return Speech.Refuse(Refusal.Conflict("data-not-new"));
        var loaded = await run.Get<LoadSampleUseCase>().ExecuteAsync(Actor.System, new LoadSampleCommand(members), cancellationToken);
        if (!loaded.IsSuccess)
            return Speech.Refuse(loaded.Refusal);
        Speech.Say("verb-sample-loaded", ("members", loaded.Value.Members.ToString(CultureInfo.InvariantCulture)));
        return StartException.Succeeded;
    }
}
