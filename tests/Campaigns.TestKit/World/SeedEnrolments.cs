using Campaigns.Rules;

namespace Campaigns.TestKit.World;

/// <summary>Rows that others point to, with nothing behind them but what the schema asks for.</summary>
public sealed partial class Seed
{
    /// <summary>
    /// An open campaign with revision 1 in force. The definition is an empty object unless given: enough for keys, not for rules.
    /// </summary>
    public async Task<long> BareCampaignAsync(string code = "bare", string definition = "{}")
    {
        var id = await _db.Database.LeaseAsync(1, default);
        await _db.ExecuteAsync(
            """
            INSERT INTO campaign (id, code, name, state, revision, starts_on, contract_kind, version)
            VALUES (:id, :code, :code, 'open', 1, '2026-11-01', 'prepaid-gift', 1)
            """,
            new { id, code });
        await _db.ExecuteAsync(
            """
            INSERT INTO campaign_revision (campaign_id, revision, state, schema_version, definition, made_by, made_at,
              submitted_by, submitted_at, decided_by, decided_at)
            VALUES (:id, 1, 'approved', 1, :definition, :owner, 0, :owner, 0, :finance, 0)
            """,
            new { id, definition, owner = People.HqOwner.UserId, finance = People.HqFinance.UserId });
        return id;
    }

    /// <summary>A quota row of a branch, all free.</summary>
    public async Task<long> QuotaAsync(long campaign, Place branch, string tier, long cap)
    {
        var id = await _db.Database.LeaseAsync(1, default);
        await _db.ExecuteAsync(
            """
            INSERT INTO quota (id, campaign_id, branch_id, tier, unlimited, cap, held, used, overrun_allowed, overrun_used)
            VALUES (:id, :campaign, :branchId, :tier, 0, :cap, 0, 0, 0, 0)
            """,
            new { id, campaign, branchId = branch.Id, tier, cap });
        return id;
    }

    /// <summary>An active enrolment of a campaign of its own, in <see cref="Places.Hall111"/>.</summary>
    public async Task<long> BareEnrolmentAsync(SeededMember member)
    {
        var id = await _db.Database.LeaseAsync(1, default);
        var campaign = await BareCampaignAsync($"bare-{id}");
        var home = member.County.Prefecture;
        await _db.ExecuteAsync(
            """
            INSERT INTO enrolment (id, enrolment_no, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id,
              home_book_id, hall_book_id, quota_id, funding, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on, reserved_by,
              expires_at, start_month, last_month, version)
            VALUES (:id, :no, :campaign, 1, :memberId, :phone, 'bare', :tier, 'active', :countyId, :hallId,
              :homeBook, :hallBook, :quota, 'hq', 20000, 0, '{}', 0, '2026-11-01', :clerk, 0, :start, :last, 1)
            """,
            new
            {
                id,
                no = $"bare-{id}",
                campaign,
                memberId = member.Id,
                phone = member.Phone,
                tier = EnumCode.Of(member.Tier),
                countyId = member.County.Id,
                hallId = Places.Hall111.Id,
                homeBook = home.Id,
                hallBook = Places.Hall111.Prefecture.Id,
                quota = await QuotaAsync(campaign, home, EnumCode.Of(member.Tier), 1),
                clerk = People.Clerk.UserId,
                start = FirstOpenMonth + 1,
                last = FirstOpenMonth + 10,
            });
        return id;
    }
}
