using System.Globalization;
using Campaigns.Bench.Services;
using Dapper;

namespace Campaigns.Bench.Import;

/// <summary>A members file as the carrier's CRM would send it, for the counties and managers of the sample.</summary>
internal static class MembersFile
{
    public static readonly string[] Columns =
        ["phone", "name", "tier", "status", "county", "manager", "on_net_on", "arpu_fen", "in_arrears", "warning_flags", "as_of"];

    public static async Task WriteAsync(BenchDatabase db, string file, int members)
    {
        await using var connection = await db.ConnectAsync();
        var managers = (await connection.QueryAsync<(string Manager, string County)>(
            "SELECT r.code, b.code FROM retention_manager r JOIN branch b ON b.id = r.county_id ORDER BY r.code")).ToArray();
        string[] tiers = ["none", "none", "silver", "gold", "diamond"];
        await using var lines = new StreamWriter(file);
        await lines.WriteLineAsync(string.Join(',', Columns));
        for (var i = 0; i < members; i++)
        {
            var (manager, county) = managers[i % managers.Length];
            await lines.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{17700000000 + i},会员{i},{tiers[i % 5]},active,{county},{manager},20{10 + (i % 15)}-0{(i % 9) + 1}-1{i % 10},{2_000 + (i % 20_000)},{i % 2},,2026-10-31T20:00:00+08:00"));
        }
    }
}
