using System.Data.Common;
using System.Diagnostics;
using Campaigns.Bench.Recording;
using Campaigns.Bench.Services;
using Npgsql;
using NpgsqlTypes;

namespace Campaigns.Bench.Query;

/// <summary>Logged statements run again through the driver alone, every row stepped to.</summary>
internal static class BareStatements
{
    /// <returns>Milliseconds by question, sorted.</returns>
    public static async Task<double[]> RunAsync(BenchDatabase db, IReadOnlyList<List<LoggedStatement>> questions)
    {
        await using var connection = await db.ConnectAsync();
        var times = new List<double>();
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var statement in question)
                Read(connection, statement);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static void Read(DbConnection connection, LoggedStatement statement)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = statement.Sql;
        for (var i = 0; i < statement.Values.Length; i++)
            command.Parameters.Add(Parameter(command, i + 1, statement.Values[i]));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            // Fetching the fields is the product's own part.
        }
    }

    private static DbParameter Parameter(DbCommand command, int number, string? value)
    {
        // PostgreSQL finds the type out by itself, as psql has it do.
        if (command is NpgsqlCommand)
            return new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = (object?)value ?? DBNull.Value };
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"${number}";
        parameter.Value = value is null ? DBNull.Value : BareSqlite.Typed(value);
        return parameter;
    }
}
