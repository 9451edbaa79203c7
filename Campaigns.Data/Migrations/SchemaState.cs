using System.Globalization;

namespace Campaigns.Data.Migrations;

/// <summary>What a database's schema lacks, compared with the scripts this program carries.</summary>
/// <param name="Version">The last migration finished; 0 for an empty database.</param>
/// <param name="Pending">Names of migrations not finished, in order.</param>
public sealed record SchemaState(int Version, IReadOnlyList<string> Pending)
{
    public bool IsCurrent => Pending.Count == 0;

    /// <summary>Compares, and refuses a history that these scripts could not have made.</summary>
    /// <exception cref="MigrationException"><c>database-newer</c>, <c>migration-gap</c>, <c>migration-drift</c></exception>
    internal static SchemaState Of(IReadOnlyList<Migration> scripts, IReadOnlyList<AppliedMigration> history)
    {
        for (var i = 0; i < scripts.Count; i++)
        {
            if (scripts[i].Version != i + 1)
                throw new MigrationException("migration-gap", null, ("version", Text(i + 1)));
        }

        if (history.Count > 0 && history[^1].Version > scripts.Count)
            throw new MigrationException("database-newer", null, ("database", Text(history[^1].Version)), ("program", Text(scripts.Count)));
        for (var i = 0; i < history.Count; i++)
        {
            var applied = history[i];
            if (applied.Version != i + 1 || (applied.FinishedAt is null && i < history.Count - 1))
                throw new MigrationException("migration-gap", null, ("version", Text(i + 1)));
            var script = scripts[i];
            var whole = applied.FinishedAt is not null && applied.StatementsDone != script.Statements.Count;
            if (whole || applied.StatementsDone > script.Statements.Count || script.Checksum(applied.StatementsDone) != applied.Checksum)
                throw new MigrationException("migration-drift", null, ("version", Text(applied.Version)), ("name", applied.Name));
        }

        var finished = history.Count(h => h.FinishedAt is not null);
        return new SchemaState(finished, [.. scripts.Skip(finished).Select(s => s.Name)]);
    }

    private static string Text(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
