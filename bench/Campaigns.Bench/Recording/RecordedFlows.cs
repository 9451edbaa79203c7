namespace Campaigns.Bench.Recording;

/// <summary>The same statements many times over, with values that are the same each time or each flow's own.</summary>
internal sealed class RecordedFlows
{
    private RecordedFlows(IReadOnlyList<RecordedStatement> statements, IReadOnlyList<string[]> own) => (Statements, Own) = (statements, own);

    public IReadOnlyList<RecordedStatement> Statements { get; }

    /// <summary>By flow, its own values.</summary>
    public IReadOnlyList<string[]> Own { get; }

    /// <summary>Keeps the flows that ran the statements most of them ran; one that leased ids in between, say, is left out.</summary>
    public static RecordedFlows Of(IReadOnlyList<List<LoggedStatement>> all)
    {
        var flows = all.GroupBy(f => string.Join('\n', f.Select(s => s.Sql + string.Join(' ', s.Values.Select(v => v is null)))))
            .MaxBy(g => g.Count())!.ToList();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = flows.Select(_ => new List<string>()).ToList();
        var statements = flows[0].Select((statement, s) => new RecordedStatement(statement.Sql, [.. statement.Values.Select((value, v) =>
        {
            var each = flows.Select(f => f[s].Values[v]).ToList();
            // A colon would be taken for a variable's name by pgbench.
            if (value is null || (each.TrueForAll(e => e == value) && !value.Contains(':', StringComparison.Ordinal)))
                return new RecordedValue(value, null);
            var key = string.Join('\u0001', each);
            if (!columns.TryGetValue(key, out var column))
            {
                columns.Add(key, column = columns.Count);
                for (var i = 0; i < rows.Count; i++)
                    rows[i].Add(each[i]!);
            }

            return new RecordedValue(null, column);
        })])).ToList();
        return new RecordedFlows(statements, [.. rows.Select(r => r.ToArray())]);
    }
}

/// <param name="Sql">With <c>$1</c>, <c>$2</c> … for its values.</param>
internal sealed record RecordedStatement(string Sql, IReadOnlyList<RecordedValue> Values);

/// <summary>A value that is always the same (null for NULL), or the column of a flow's own values.</summary>
internal sealed record RecordedValue(string? Always, int? Column);
