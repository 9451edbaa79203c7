using System.Data.Common;
using Campaigns.Data.Members.Facts;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Engines;

namespace Campaigns.Bench.Rehearsal;

/// <summary>The rows of a rehearsal read through the driver alone, each field fetched by its type.</summary>
internal static class BareReading
{
    public static async Task<long> RunAsync(TestDatabase db)
    {
        await using var connection = await db.ConnectAsync();
        return Read(connection, FactsReader.MembersSql) + Read(connection, FactsReader.UsageSql) + Read(connection, FactsReader.ContractsSql)
            + Read(connection, FactsReader.ParticipationsSql) + Read(connection, FactsReader.ListsSql);
    }

    private static long Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "after", 0L);
        Add(command, "last", long.MaxValue);
        if (sql == FactsReader.UsageSql)
            Add(command, "month", Period.Of(2026, 11).Number);
        using var reader = command.ExecuteReader();
        var isText = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetFieldType(i) == typeof(string)).ToArray();
        var rows = 0L;
        while (reader.Read())
        {
            rows++;
            for (var i = 0; i < isText.Length; i++)
                Fetch(reader, i, isText[i]);
        }

        return rows;
    }

    private static void Fetch(DbDataReader reader, int i, bool isText)
    {
        if (reader.IsDBNull(i))
            return;
        if (isText)
            reader.GetString(i);
        else
            reader.GetInt64(i);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
