using Campaigns.Data.Dialects;
using Campaigns.Data.Sessions;
using Dapper;

namespace Campaigns.Data.Imports;

/// <summary>
/// Queries by a list of values: <c>IN ({list})</c> in the statement. The engines share no array type, so the dialect may have a form that takes
/// the whole list as one parameter; without one (Oracle) it becomes a parameter a value, and long lists are asked in parts, since Oracle takes
/// 1,000 at most.
/// </summary>
internal static class InList
{
    private const int Longest = 500;

    public static async Task<IReadOnlyList<T>> QueryInAsync<T, TValue>(
        this DbSession db, string sql, IReadOnlyCollection<TValue> values, object? args, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        foreach (var part in Parts(db.Dialect, sql, values, args))
            found.AddRange(await db.QueryAsync<T>(part.Sql, part.Parameters, cancellationToken));
        return found;
    }

    /// <summary>Runs a change on the rows a list names, and tells how many it touched.</summary>
    public static async Task<int> ExecuteInAsync<TValue>(
        this DbSession db, string sql, IReadOnlyCollection<TValue> values, object? args, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var part in Parts(db.Dialect, sql, values, args))
            changed += await db.ExecuteAsync(part.Sql, part.Parameters, cancellationToken);
        return changed;
    }

    /// <summary>Runs a change for each of many rows.</summary>
    public static async Task ExecuteEachAsync<T>(this DbSession db, string sql, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : notnull
    {
        if (rows.Count > 0)
            await db.ExecuteAsync(sql, rows, cancellationToken);
    }

    private static IEnumerable<(string Sql, DynamicParameters Parameters)> Parts<TValue>(
        SqlDialect dialect, string sql, IReadOnlyCollection<TValue> values, object? args)
    {
        if (values.Count == 0)
            return [];
        if (dialect.WithOneList(sql) is not { } whole)
            return values.Chunk(Longest).Select(part => OneByOne(sql, part, args));
        var parameters = new DynamicParameters(args);
        parameters.Add("list", dialect.ListValue(values));
        return [(whole, parameters)];
    }

    private static (string Sql, DynamicParameters Parameters) OneByOne<TValue>(string sql, TValue[] part, object? args)
    {
        var parameters = new DynamicParameters(args);
        for (var i = 0; i < part.Length; i++)
            parameters.Add($"v{i}", part[i]);
        var names = string.Join(", ", Enumerable.Range(0, part.Length).Select(i => $":v{i}"));
        return (sql.Replace("{list}", names, StringComparison.Ordinal), parameters);
    }
}
