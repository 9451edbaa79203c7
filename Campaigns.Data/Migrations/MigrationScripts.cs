using System.Globalization;
using System.Reflection;

namespace Campaigns.Data.Migrations;

/// <summary>The scripts of <c>db/migrations</c>, carried inside this assembly so that the program always has the ones it was built with.</summary>
public static class MigrationScripts
{
    private const string Root = "migrations/";

    /// <summary>Every migration for an engine, in order.</summary>
    public static IReadOnlyList<Migration> For(string engine)
    {
        var file = $"/{engine}.sql";
        return
        [
            .. Names().Where(n => n.EndsWith(file, StringComparison.Ordinal))
                .Select(n => Read(n, n[Root.Length..^file.Length]))
                .OrderBy(m => m.Version),
        ];
    }

    /// <summary>Resource names as <c>migrations/0001_what_it_does/sqlite.sql</c>, on every system.</summary>
    private static IEnumerable<string> Names() => Assembly.GetManifestResourceNames()
        .Select(n => n.Replace('\\', '/'))
        .Where(n => n.StartsWith(Root, StringComparison.Ordinal));

    private static Assembly Assembly => typeof(MigrationScripts).Assembly;

    private static Migration Read(string resource, string folder)
    {
        using var stream = Assembly.GetManifestResourceStream(resource) ?? Assembly.GetManifestResourceStream(resource.Replace('/', '\\'))!;
        using var reader = new StreamReader(stream);
        return Migration.Parse(int.Parse(folder[..4], CultureInfo.InvariantCulture), folder[5..], reader.ReadToEnd());
    }
}
