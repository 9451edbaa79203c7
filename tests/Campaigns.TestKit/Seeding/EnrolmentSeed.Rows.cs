using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.TestKit.Seeding;

/// <content>The rows themselves.</content>
public sealed partial class EnrolmentSeed
{
    private static IEnumerable<(string, object?)> MemberRows(SeedEnrolment plan, long memberId, string phone)
    {
        yield return ("""
            INSERT INTO member (id, name, tier, status, county_id, manager_id, on_net_on, arpu_fen, in_arrears, facts_at)
            VALUES (:memberId, '会员', :tier, 'active', :county, :manager, '2020-01-01', 8800, 0, 1)
            """, new { memberId, tier = EnumCode.Of(plan.Tier), county = SeedWorld.County, manager = SeedWorld.Manager });
        yield return ("INSERT INTO member_phone (id, member_id, phone, from_on) VALUES (:memberId, :memberId, :phone, '2020-01-01')", new { memberId, phone });
    }

    private static IEnumerable<(string, object?)> EnrolmentRows(
        SeedEnrolment plan, long id, long memberId, string phone, Offer offer, string decision, int count)
    {
        var start = ReleaseSchedule.StartMonth(offer.Release, plan.On, [])!.Value;
        yield return ("""
            INSERT INTO enrolment (id, enrolment_no, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id,
                home_book_id, hall_book_id, manager_id, quota_id, funding, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on,
                reserved_by, expires_at, paid_at, paid_on, start_month, last_month, issued_at, signed_at, ended_at, version)
            VALUES (:id, :number, :campaign, 1, :memberId, :phone, :offer, :tier, :state, :county, :hall, :homeBook, :hallBook, :manager,
                :quota, :Funding, :DepositFen, 0, :decision, :at, :day, :by, :expires, :paidAt, :paidOn, :startMonth, :lastMonth,
                :issuedAt, :signedAt, :endedAt, 1)
            """, new
        {
            id,
            number = EnrolmentNumber.Format("6501", Period.Of(plan.On), count),
            campaign = SeedWorld.Campaign,
            memberId,
            phone,
            offer = offer.Code,
            tier = EnumCode.Of(plan.Tier),
            state = EnumCode.Of(plan.State),
            county = SeedWorld.County,
            hall = Hall(plan),
            homeBook = SeedWorld.Prefecture,
            hallBook = plan.AtOtherHall ? SeedWorld.OtherPrefecture : SeedWorld.Prefecture,
            manager = SeedWorld.Manager,
            quota = Quota(offer),
            plan.Funding,
            offer.DepositFen,
            decision,
            at = At(plan),
            day = Day(plan),
            by = Clerk(plan),
            expires = At(plan) + 1_800_000,
            paidAt = plan.Paid ? At(plan) : (long?)null,
            paidOn = plan.Paid ? Day(plan) : null,
            startMonth = plan.Paid ? start.Number : (int?)null,
            lastMonth = plan.Paid ? (start + 9).Number : (int?)null,
            issuedAt = plan.HandedOver ? At(plan) : (long?)null,
            signedAt = plan.Signed ? At(plan) : (long?)null,
            endedAt = EnrolmentMachine.IsLive(plan.State) ? (long?)null : At(plan),
        });
    }

    /// <summary>What the place takes: the unit, the claims, the promises, the contract; a cancelled one has given unit and claims back.</summary>
    private IEnumerable<(string, object?)> PlaceRows(SeedEnrolment plan, long id, long memberId, Offer offer)
    {
        if (!plan.Cancelled)
        {
            var column = plan.Funding == "branch" ? "overrun_used" : plan.Paid ? "used" : "held";
            yield return ($"UPDATE quota SET {column} = {column} + 1 WHERE id = :quota", new { quota = Quota(offer) });
            const string claim = "INSERT INTO claim (member_id, claim_key, n, enrolment_id) VALUES (:memberId, :key, 1, :id)";
            yield return (claim, new { memberId, key = "campaign:thanks", id });
            yield return (claim, new { memberId, key = "group:prepaid", id });
        }

        foreach (var gift in offer.Gifts)
        {
            yield return ("INSERT INTO enrolment_gift (enrolment_id, item_id, face_fen, state, changed_at) VALUES (:id, :item, :FaceFen, :state, :at)",
                new { id, item = Item(gift.Item == "card"), gift.FaceFen, state = plan.HandedOver ? "issued" : "promised", at = At(plan) });
        }

        yield return (AuditSql, new { auditId = id + 1_000_000_000, at = At(plan), by = Clerk(plan), action = "enrolment.reserve", id });
        if (plan.Paid)
        {
            yield return ("""
                INSERT INTO contract (id, member_id, kind, name, starts_on, ends_on, campaign_code, enrolment_id)
                VALUES (:id, :memberId, 'prepaid-gift', '感恩回馈', :starts, :ends, 'thanks', :id)
                """, new
            {
                id,
                memberId,
                starts = Day(plan),
                ends = Dates.Text(plan.Cancelled ? plan.On.AddDays(-1) : (ReleaseSchedule.StartMonth(offer.Release, plan.On, [])!.Value + 9).LastDay),
            });
        }
    }

    private static IEnumerable<(string, object?)> GiftRows(SeedEnrolment plan, long id, long serial, long handover, bool card, long cost)
    {
        yield return ("""
            INSERT INTO gift_serial (id, serial_no, item_id, batch_id, face_fen, state, keeper_id, stamped, enrolment_id)
            VALUES (:serial, :no, :item, :batch, 5000, :state, :hall, 1, :holder)
            """, new
        {
            serial,
            no = $"S{serial}",
            item = Item(card),
            batch = card ? SeedWorld.CardBatch : SeedWorld.VoucherBatch,
            state = plan.Cancelled ? "in-stock" : "issued",
            hall = Hall(plan),
            holder = plan.Cancelled ? (long?)null : id,
        });
        yield return ("""
            INSERT INTO gift_handover (id, enrolment_id, serial_id, face_fen, cost_fen, state, issued_at, issued_by, ended_at)
            VALUES (:handover, :id, :serial, 5000, :cost, :state, :at, :by, :endedAt)
            """, new
        {
            handover,
            id,
            serial,
            cost,
            state = plan.Cancelled ? "returned" : "issued",
            at = At(plan),
            by = Clerk(plan),
            endedAt = plan.Cancelled ? At(plan) : (long?)null,
        });
    }

    private const string AuditSql = """
        INSERT INTO audit_record (id, happened_at, user_id, action, subject_kind, subject_id) VALUES (:auditId, :at, :by, :action, 'enrolment', :id)
        """;

    private static IEnumerable<(string, object?)> Audit(DbSession db, SeedEnrolment plan, long id, string action) =>
        [(AuditSql, new { auditId = db.NextId(), at = At(plan), by = Clerk(plan), action, id })];

    private static long Item(bool card) => card ? SeedWorld.Card : SeedWorld.Voucher;

    private static long Quota(Offer offer) => offer.Code == "gold" ? SeedWorld.GoldQuota : SeedWorld.SilverQuota;

    private static long Hall(SeedEnrolment plan) => plan.AtOtherHall ? SeedWorld.OtherHall : SeedWorld.Hall;

    private static long Clerk(SeedEnrolment plan) => plan.AtOtherHall ? SeedWorld.OtherClerk : SeedWorld.Clerk;

    private static string Day(SeedEnrolment plan) => Dates.Text(plan.On);

    private static long At(SeedEnrolment plan) => new DateTimeOffset(plan.On, new TimeOnly(10, 0), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
}
