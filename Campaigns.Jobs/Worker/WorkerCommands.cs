using System.CommandLine;
using System.Globalization;
using Campaigns.Jobs.Worker.Verbs;

namespace Campaigns.Jobs.Worker;

/// <summary>The worker's command line. Exit codes: <see cref="Startup.StartException"/>.</summary>
internal static class WorkerCommands
{
    /// <summary>Where the data lives; every verb takes it.</summary>
    public static Option<string?> Data { get; } = new("--data") { Description = Speech.Text("cli.data"), Recursive = true, HelpName = "DIR" };

    public static RootCommand Build()
    {
        // The parser's own words.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Speech.Culture.Name == "en" ? "en" : "zh-Hans");
        return new RootCommand(Speech.Text("cli.root"))
        {
            Data,
            MigrateVerb.Build(),
            RunVerb.Build(),
            PostVerb.Build(),
            VerifyVerb.Build(),
            UserVerb.Build(),
            FileVerbs.BuildImport(),
            FileVerbs.BuildExport(),
            LoadSampleVerb.Build(),
            BackupVerb.Build(),
            RestoreVerb.Build(),
        };
    }
}
