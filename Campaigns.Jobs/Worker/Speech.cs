using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Application.Text;

namespace Campaigns.Jobs.Worker;

/// <summary>What a verb says on standard output, in the language of the terminal: English where its locale says so, else Chinese.</summary>
internal static class Speech
{
    public static CultureInfo Culture { get; } = TerminalLocale().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Messages.English : Messages.Chinese;

    public static string Text(string code, params (string Key, string Value)[] data) =>
        Messages.Format(code, data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal), Culture);

    public static void Say(string code, params (string Key, string Value)[] data) => Console.Out.WriteLine(Text(code, data));

    private static string TerminalLocale() =>
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";

    /// <summary>A refusal in the same language on standard error, with its fields; gives the exit code.</summary>
    public static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(Messages.Format(refusal.Code, refusal.Data, Culture));
        foreach (var error in refusal.Errors)
            Console.Error.WriteLine($"  {error.Field}: {Messages.Format(error.Code, error.Data, Culture)}");
        return Startup.StartException.Refused;
    }
}
