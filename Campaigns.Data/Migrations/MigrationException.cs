using Campaigns.Data.Sessions;

namespace Campaigns.Data.Migrations;

/// <summary>
/// The schema can't be brought up to date. Codes: <c>migration-drift</c> (a script that was run has changed since), <c>migration-gap</c>
/// (a script is missing between others), <c>migration-failed</c> (a statement failed; what ran before it stands and is not run again),
/// <c>database-newer</c> (the database was migrated by a newer program).
/// </summary>
public sealed class MigrationException : DatabaseUnavailableException
{
    public MigrationException(string code, Exception? inner, params (string Key, string Value)[] values)
        : base(code, inner, values)
    {
    }
}
