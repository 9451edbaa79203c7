namespace Shared;

/// <summary>
/// A fact that needs tools from outside. Where one is missing it is skipped with the reason; where <c>CI</c> is <c>true</c> it runs all the
/// same and fails, so that a build machine without the tool can't pass.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresFactAttribute : FactAttribute
{
    public RequiresFactAttribute(params string[] tools) => Skip = OutsideTools.ReasonToSkip(tools);
}

/// <inheritdoc cref="RequiresFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresTheoryAttribute : TheoryAttribute
{
    public RequiresTheoryAttribute(params string[] tools) => Skip = OutsideTools.ReasonToSkip(tools);
}

internal static class OutsideTools
{
    private const string DebianPython = "/usr/lib/python3/dist-packages";

    /// <summary>Null when the test is to be run.</summary>
    public static string? ReasonToSkip(string[] tools)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") return null;
        var missing = tools.Where(t => !IsThere(t)).ToArray();
        return missing.Length == 0 ? null : $"Not installed here: {string.Join(", ", missing)}.";
    }

    private static bool IsThere(string tool) => tool switch
    {
        "soffice" or "java" or "chromium" or "pdftotext" or "curl" or "node" => OnPath(tool),
        "h2" => OnPath("javac") && File.Exists("/usr/share/java/h2.jar"),
        "openpyxl" or "jsonschema" => File.Exists("/usr/bin/python3") && Directory.Exists(Path.Combine(DebianPython, tool)),
        "postgresql" => OnPath("initdb") || DebianPostgresql(),
        _ => throw new ArgumentException($"Unknown tool {tool}.", nameof(tool)),
    };

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool DebianPostgresql()
    {
        const string folder = "/usr/lib/postgresql";
        return Directory.Exists(folder)
            && Directory.EnumerateDirectories(folder).Any(version => File.Exists(Path.Combine(version, "bin", "initdb")));
    }
}
