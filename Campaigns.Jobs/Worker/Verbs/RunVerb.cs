using System.CommandLine;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>run</c>: the jobs alone, until stopped; any number of them share one server's database.</summary>
internal static class RunVerb
{
    public static Command Build()
    {
        var verb = new Command("run", Speech.Text("cli.run"));
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(WorkerCommands.Data), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? data, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddCampaigns(["--Jobs:Enabled", "true", .. data is null ? Array.Empty<string>() : ["--data", data]]);
        using var host = builder.Build();
        await host.InitialiseCampaignsAsync(sample: false, cancellationToken);
        await host.RunAsync(cancellationToken);
        return StartException.Succeeded;
    }
}
