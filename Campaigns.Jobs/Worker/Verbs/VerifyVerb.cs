using System.CommandLine;
using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Integrity;
using Campaigns.Application.Integrity.Verify;
using Campaigns.Application.Text;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>verify</c>: every rule on live data in one snapshot; may run beside the service.</summary>
internal static class VerifyVerb
{
    public static Command Build()
    {
        var verb = new Command("verify", Speech.Text("cli.verify"));
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(WorkerCommands.Data), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? data, CancellationToken cancellationToken)
    {
        await using var run = await VerbRun.OpenAsync(VerbRun.Options(data), DatabaseAccess.Read, cancellationToken);
        var result = await run.Get<VerifyUseCase>().ExecuteAsync(Actor.System, cancellationToken);
        if (!result.IsSuccess)
            return Speech.Refuse(result.Refusal);
        foreach (var finding in result.Value.Items)
            Say(finding);
        return result.Value.Holds() ? StartException.Succeeded : StartException.Refused;
    }

    private static void Say(RuleFinding finding)
    {
        var (rule, count) = (Number(finding.Rule), Number(finding.Checked));
        if (finding.Holds)
            Speech.Say("verb-rule-holds", ("rule", rule), ("checked", count));
        else
            Speech.Say("verb-rule-violated", ("rule", rule), ("checked", count), ("found", Number(finding.Found)));
        foreach (var violation in finding.Violations)
            Console.Out.WriteLine($"  {violation.Subject}: {Messages.Format(violation.Code, violation.Data, Speech.Culture)}");
        foreach (var part in finding.ShownByTests)
            Speech.Say("verb-rule-by-tests", ("part", Messages.Find(part, Speech.Culture) ?? part));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
