using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Data.Imports.Bulk;

/// <summary>
/// One prepared statement for many rows, its values bound by position. The driver looks each parameter's name up for every row, by four
/// spellings through all names of the statement, which costs more than the insert.
/// </summary>
internal static class SqliteBulk
{
    /// <summary>Longer texts get memory of their own.</summary>
    private const int UsualBytes = 256;

    /// <exception cref="SqliteException">As the driver throws it; what was inserted until then goes with the transaction.</exception>
    public static void Insert<T>(SqliteConnection connection, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var db = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(db, table.Insert, out var statement), db);
        using (statement)
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var i = 0; i < table.Columns.Count; i++)
                    SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, table.Columns[i].Value(row)), db);
                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(statement), db);
                SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), db);
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int position, BulkValue value) => value switch
    {
        { Number: { } number } => raw.sqlite3_bind_int64(statement, position, number),
        { Text: { } text } => BindText(statement, position, text),
        _ => raw.sqlite3_bind_null(statement, position),
    };

    private static int BindText(sqlite3_stmt statement, int position, string text)
    {
        // An empty span has no address, and without one SQLite binds NULL.
        if (text.Length == 0 || text.Length * 3 > UsualBytes)
            return raw.sqlite3_bind_text(statement, position, text);
        Span<byte> bytes = stackalloc byte[UsualBytes];
        return raw.sqlite3_bind_text(statement, position, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
