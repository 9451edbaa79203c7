using System.CommandLine;
using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Results;
using Campaigns.Jobs.Startup;
using Campaigns.Rules.Periods;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>post --period 2026-12</c>: what the job does daily, for one month and those missed before it.</summary>
internal static class PostVerb
{
    public static Command Build()
    {
        var period = new Option<string>("--period") { Description = Speech.Text("cli.post.period"), Required = true, HelpName = "YYYY-MM" };
        var verb = new Command("post", Speech.Text("cli.post")) { period };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(WorkerCommands.Data), parsed.GetValue(period)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? data, string text, CancellationToken cancellationToken)
    {
        if (!Period.TryParse(text, out var period))
            return ProgramStart.Say(Refusal.Invalid("not-a-period"), StartException.WrongConfiguration);
        await using var run = await VerbRun.OpenAsync(VerbRun.Options(data), DatabaseAccess.Write, cancellationToken);
        var result = await run.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(period), requestKey: null, cancellationToken);
        if (!result.IsSuccess)
            return Speech.Refuse(result.Refusal);
        var posted = result.Value;
        Speech.Say(
            "verb-posted", ("period", posted.Period), ("posted", Number(posted.Posted)), ("amount", Number(posted.AmountFen)),
            ("held", Number(posted.Held)), ("forfeited", Number(posted.Forfeited)));
        return StartException.Succeeded;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
