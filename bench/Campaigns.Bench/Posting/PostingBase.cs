using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Bench.Posting;

/// <summary>
/// Fills a database with active enrolments of one campaign, a member each, whose first instalment of ten is due in the first open month; half
/// of the members of either prefecture. Everything follows from the number, so that every copy is alike.
/// </summary>
internal static class PostingBase
{
    public const long FirstMember = 100_000_000;
    public const long FirstEnrolment = 200_000_000;

    /// <summary>No statement runs longer than the driver lets it.</summary>
    private const int Slice = 50_000;

    private const string Numbers = "WITH RECURSIVE n(i) AS (SELECT CAST(:first AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :past) ";

    private const string MembersSql = Numbers + """
        INSERT INTO member (id, name, tier, status, county_id, on_net_on, arpu_fen, in_arrears, facts_at)
        SELECT :base + i, '会员' || i, 'gold', 'active', CASE WHEN i % 2 = 0 THEN :county1 ELSE :county2 END, '2020-01-01', 8000, 0, 0 FROM n
        """;

    private const string EnrolmentsSql = Numbers + """
        INSERT INTO enrolment (id, enrolment_no, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id,
          home_book_id, hall_book_id, quota_id, funding, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on, reserved_by,
          expires_at, paid_at, paid_on, start_month, last_month, version)
        SELECT :base + i, 'B' || (100000000 + i), :campaign, 1, :members + i, '186' || (10000000 + i), CASE WHEN i % 3 = 0 THEN 'gold' ELSE 'silver' END,
          'gold', 'active', CASE WHEN i % 2 = 0 THEN :county1 ELSE :county2 END, :hall,
          CASE WHEN i % 2 = 0 THEN :book1 ELSE :book2 END, :book1, :quota, 'hq', CASE WHEN i % 3 = 0 THEN 20000 ELSE 10000 END, 0, '{}', 0, '2026-10-15', :clerk,
          0, 0, '2026-10-15', :month, :month + 9, 1
        FROM n
        """;

    private const string LinesSql = Numbers + """
        INSERT INTO release_line (campaign_id, revision, offer, lot, n, month_offset, release_day, amount_fen)
        SELECT :campaign, 1, :offer, 'paid-in', i, i - 1, 1, :fen FROM n
        """;

    public static async Task FillAsync(Carrier carrier, int enrolments)
    {
        var campaign = await carrier.Seed.BareCampaignAsync();
        var quota = await carrier.Seed.QuotaAsync(campaign, Places.Prefecture1, "gold", enrolments);
        foreach (var (offer, fen) in new[] { ("gold", 2000), ("silver", 1000) })
            await carrier.Db.ExecuteAsync(LinesSql, new { campaign, offer, fen, first = 1, past = 11 });
        var (county1, county2) = (Places.County11.Id, Places.County21.Id);
        var (book1, book2) = (Places.Prefecture1.Id, Places.Prefecture2.Id);
        var month = Seed.FirstOpenMonth.Number;
        for (var first = 0; first < enrolments; first += Slice)
        {
            var past = Math.Min(enrolments, first + Slice);
            await carrier.Db.ExecuteAsync(MembersSql, new { first, past, @base = FirstMember, county1, county2 });
            await carrier.Db.ExecuteAsync(EnrolmentsSql, new
            {
                first,
                past,
                @base = FirstEnrolment,
                campaign,
                members = FirstMember,
                county1,
                county2,
                hall = Places.Hall111.Id,
                book1,
                book2,
                quota,
                clerk = People.Clerk.UserId,
                month,
            });
        }

        // A server gathers statistics by itself; SQLite has none.
        if (carrier.Db.Engine != TestEngine.Sqlite)
            await carrier.Db.ExecuteAsync("ANALYZE;");
    }
}
