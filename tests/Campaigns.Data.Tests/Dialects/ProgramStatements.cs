using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Tests.Dialects;

/// <summary>Every SQL statement that stands in Campaigns.Data: read from the assembly's own table of texts, so that none can be missed.</summary>
internal static partial class ProgramStatements
{
    /// <summary>Catalogue queries and locks are each dialect's own; the rest is written once.</summary>
    private static readonly string[] OfADialect = ["sqlite_master", "information_schema", "user_tables", "pg_advisory"];

    public static IReadOnlyList<string> All()
    {
        using var file = new PEReader(File.OpenRead(typeof(StoreDatabase).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var statements = new List<string>();
        for (var text = MetadataTokens.UserStringHandle(0); ; )
        {
            text = metadata.GetNextHandle(text);
            if (text.IsNil) break;
            var value = metadata.GetUserString(text);
            if (Statement().IsMatch(value) && !OfADialect.Any(d => value.Contains(d, StringComparison.Ordinal)))
                statements.Add(value);
        }

        return statements;
    }

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\s")]
    private static partial Regex Statement();
}
