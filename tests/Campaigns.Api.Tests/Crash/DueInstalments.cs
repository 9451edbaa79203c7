using System.Data.Common;
using Campaigns.Application.Demo;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Seeding;
using Dapper;

namespace Campaigns.Api.Tests.Crash;

/// <summary>A data folder with many paid enrolments whose every instalment is due: one is seeded, the others are copied from it row by row.</summary>
internal static class DueInstalments
{
    /// <summary>Of a silver member: nine of 1,000 fen and the last of 1,001.</summary>
    public const long DepositFen = 10_001;

    public const int Months = 10;

    /// <summary>The last month of the plan; the folder's clock stands in it.</summary>
    public const string LastMonth = "2027-08";

    private const long FirstCopy = 100_000;

    /// <param name="conditional">Each instalment depends on the spend of the month before, which is reported and enough.</param>
    public static async Task CreateAsync(string folder, int enrolments, bool conditional = false)
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Sqlite);
        await FillAsync(db, enrolments, conditional);
        await using var connection = await db.ConnectAsync();
        await connection.ExecuteAsync("VACUUM INTO :file", new { file = Path.Combine(folder, "campaigns.db") });
    }

    /// <summary>The same in a test's own database.</summary>
    public static async Task FillAsync(TestDatabase db, int enrolments, bool conditional = false)
    {
        var seed = await EnrolmentSeed.CreateAsync(db, new FakeClock());
        var id = await seed.AddAsync(new SeedEnrolment { Tier = Tier.Silver, State = EnrolmentState.Paid });
        await using var connection = await db.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await CopyAsync(connection, id, enrolments - 1);
        await SettleAsync(connection, enrolments);
        if (conditional)
            await MakeConditionalAsync(connection);
        await transaction.CommitAsync();
    }

    private static async Task MakeConditionalAsync(DbConnection connection)
    {
        var terms = DefinitionJson.Write(new InstalmentTerms([new MinSpendCondition(3_000)], Unmet.Hold));
        await connection.ExecuteAsync("UPDATE release_line SET condition_json = :terms", new { terms });
        await connection.ExecuteAsync("""
            INSERT INTO member_usage (member_id, usage_month, spend_fen, call_minutes, data_mb)
            SELECT DISTINCT e.member_id, e.start_month + l.month_offset - 1, 3000, 0, 0
            FROM enrolment e JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
            """);
    }

    private static async Task CopyAsync(DbConnection connection, long id, int copies)
    {
        // Numbers in the text: a statement that makes a table takes no parameters on a server.
        await connection.ExecuteAsync(
            $"""
            CREATE TEMP TABLE copy AS
            WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < {copies})
            SELECT n, {FirstCopy} + 2 * n AS member_id, {FirstCopy} + 2 * n + 1 AS enrolment_id FROM k
            """);
        const string ofMember = "member_id = :memberId";
        const string ofEnrolment = "enrolment_id = :id";
        await RowsAsync("member", "id = :memberId", ("id", "c.member_id"));
        await RowsAsync("member_phone", ofMember, ("id", "c.member_id"), ("member_id", "c.member_id"), ("phone", "CAST(13700000000 + c.n AS TEXT)"));
        await RowsAsync(
            "enrolment", "id = :id", ("id", "c.enrolment_id"), ("member_id", "c.member_id"), ("enrolment_no", "'COPY-' || c.n"),
            ("decision", $"REPLACE(t.decision, '\"memberId\":{id - 1}', '\"memberId\":' || c.member_id)"));
        await RowsAsync("claim", ofEnrolment, ("member_id", "c.member_id"), ("enrolment_id", "c.enrolment_id"));
        await RowsAsync("contract", ofEnrolment, ("id", "c.enrolment_id"), ("member_id", "c.member_id"), ("enrolment_id", "c.enrolment_id"));
        await RowsAsync("enrolment_gift", ofEnrolment, ("enrolment_id", "c.enrolment_id"));
        await RowsAsync("receipt", ofEnrolment, ("id", "c.enrolment_id"), ("enrolment_id", "c.enrolment_id"), ("receipt_no", "'COPY-' || c.n"));
        await RowsAsync(
            "transfer", ofEnrolment, ("id", "c.enrolment_id"), ("enrolment_id", "c.enrolment_id"), ("receipt_id", "c.enrolment_id"),
            ("source_key", "'deposit:' || c.enrolment_id"));
        await RowsAsync("audit_record", "subject_id = :id AND action = 'enrolment.reserve'", ("id", "2000000000 + c.n"), ("subject_id", "c.enrolment_id"));
        await RowsAsync("audit_record", "subject_id = :id AND action = 'enrolment.pay'", ("id", "3000000000 + c.n"), ("subject_id", "c.enrolment_id"));

        async Task RowsAsync(string table, string template, params (string Column, string Value)[] changed)
        {
            var columns = await ColumnsAsync(connection, table);
            var values = columns.Select(name => changed.SingleOrDefault(c => c.Column == name).Value ?? $"t.{name}");
            var rows = await connection.ExecuteAsync(
                $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table} t CROSS JOIN copy c WHERE t.{template}",
                new { id, memberId = id - 1 });
            rows.ShouldBeGreaterThanOrEqualTo(copies, table);
        }
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var reader = await connection.ExecuteReaderAsync($"SELECT * FROM {table} WHERE 1 = 0");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>What counts the enrolments, the ids they took, and a clock that does not depend on the day of the test.</summary>
    private static async Task SettleAsync(DbConnection connection, int enrolments)
    {
        await connection.ExecuteAsync("UPDATE quota_total SET units = :enrolments WHERE tier = 'silver'", new { enrolments });
        await connection.ExecuteAsync("UPDATE quota SET cap = :enrolments, used = :enrolments WHERE id = :SilverQuota", new { enrolments, SeedWorld.SilverQuota });
        await connection.ExecuteAsync("UPDATE id_block SET next_id = :next", new { next = FirstCopy + (2 * enrolments) + 2 });
        var now = new DateTimeOffset(2027, 8, 20, 9, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
        var then = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        const string setting = "INSERT INTO setting (name, setting_value) VALUES (:name, :value)";
        await connection.ExecuteAsync(setting, new { name = DemoClockService.DemoSetting, value = "1" });
        await connection.ExecuteAsync(setting, new { name = "demo-now", value = $"{now}/{then}" });
    }
}
