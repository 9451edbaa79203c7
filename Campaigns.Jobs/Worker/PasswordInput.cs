using System.Text;

namespace Campaigns.Jobs.Worker;

/// <summary>A password from the environment, from a pipe, or typed without being shown.</summary>
internal static class PasswordInput
{
    public const string Variable = "CAMPAIGNS_PASSWORD";

    /// <summary>Null when nothing was given.</summary>
    public static string? Read()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;
        return Console.IsInputRedirected ? Console.In.ReadLine() : Ask();
    }

    private static string Ask()
    {
        Console.Error.Write(Speech.Text("password-prompt"));
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar >= ' ')
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
