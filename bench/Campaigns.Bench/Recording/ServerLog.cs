using System.Text.Json;
using Campaigns.Bench.Services;

namespace Campaigns.Bench.Recording;

/// <summary>One statement as the server ran it; its values are texts, null for NULL.</summary>
internal sealed record LoggedStatement(string Sql, string?[] Values);

/// <summary>What a PostgreSQL server was asked by the product between two marks.</summary>
internal sealed class ServerLog(BenchDatabase db)
{
    private const string Mark = "SELECT 'mark'";

    /// <summary>What the driver asks by itself when it opens a session or takes it back, and our own.</summary>
    private static readonly string[] Drivers = ["DISCARD", "ALTER", "SET SESSION", "RESET", "CLOSE", "UNLISTEN", "SELECT pg_advisory_unlock_all", "SELECT version()"];

    public static async Task<ServerLog> StartAsync(BenchDatabase db)
    {
        await db.ExecuteAsync("ALTER DATABASE campaigns SET log_statement = 'all'");
        return new ServerLog(db);
    }

    public Task MarkAsync() => db.ExecuteAsync(Mark);

    /// <summary>The statements from each mark to the next.</summary>
    public async Task<List<List<LoggedStatement>>> EndAsync()
    {
        await db.ExecuteAsync("ALTER DATABASE campaigns RESET log_statement");
        var file = Path.Combine(await db.ScalarAsync<string>("SHOW data_directory"), "log", "bench.json");
        List<List<LoggedStatement>> parts = [];
        await foreach (var line in File.ReadLinesAsync(file))
        {
            using var entry = JsonDocument.Parse(line);
            var message = entry.RootElement.GetProperty("message").GetString()!;
            if (Statement(message) is not { } sql)
                continue;
            if (sql == Mark)
                parts.Add([]);
            else if (parts.Count > 0 && !Drivers.Any(d => sql.StartsWith(d, StringComparison.Ordinal)))
                parts[^1].Add(new LoggedStatement(sql, Values(entry.RootElement)));
        }

        return [.. parts.SkipLast(1)];
    }

    private static string? Statement(string message)
    {
        if (message.StartsWith("statement: ", StringComparison.Ordinal))
            return message["statement: ".Length..];
        return message.StartsWith("execute ", StringComparison.Ordinal) ? message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..] : null;
    }

    /// <summary><c>parameters: $1 = 'it''s', $2 = NULL</c></summary>
    private static string?[] Values(JsonElement entry)
    {
        if (!entry.TryGetProperty("detail", out var detail))
            return [];
        var text = detail.GetString()!;
        List<string?> values = [];
        var at = text.IndexOf('$', StringComparison.Ordinal);
        while (at >= 0 && at < text.Length)
        {
            at = text.IndexOf(" = ", at, StringComparison.Ordinal) + 3;
            if (text[at] != '\'')
            {
                values.Add(null);
                at = text.IndexOf('$', at);
                continue;
            }

            var end = at + 1;
            while (text[end] != '\'' || (end + 1 < text.Length && text[end + 1] == '\''))
                end += text[end] == '\'' ? 2 : 1;
            values.Add(text[(at + 1)..end].Replace("''", "'", StringComparison.Ordinal));
            at = text.IndexOf('$', end);
        }

        return [.. values];
    }
}
