using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Data.Migrations;

/// <summary>One numbered step of the schema, as its statements for one engine.</summary>
/// <param name="Version">1, 2, 3 … without gaps.</param>
/// <param name="Name">The folder's name behind the number.</param>
public sealed record Migration(int Version, string Name, IReadOnlyList<string> Statements)
{
    /// <summary>Reads a script: statements separated by a line <c>/</c>; line endings and the space around statements don't count.</summary>
    public static Migration Parse(int version, string name, string script)
    {
        var statements = script.ReplaceLineEndings("\n").Split("\n/\n").Select(s => s.Trim()).Where(s => s.Length > 0);
        return new Migration(version, name, [.. statements]);
    }

    /// <summary>
    /// Hash of the first <paramref name="statements"/> statements. Over the part that was run, not the whole script: a script that failed
    /// half-way may be mended behind that point and resumed.
    /// </summary>
    public string Checksum(int statements) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n/\n", Statements.Take(statements)))));
}
