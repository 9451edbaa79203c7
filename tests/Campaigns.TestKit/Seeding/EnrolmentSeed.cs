using Campaigns.Application.Actors;
using Campaigns.Application.Ledger;
using Campaigns.Application.Stores;
using Campaigns.Data.Ledger;
using Campaigns.Data.Members;
using Campaigns.Data.Sessions;
using Campaigns.Rules.Audience;
using Campaigns.Rules;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Engines;

namespace Campaigns.TestKit.Seeding;

/// <summary>
/// Writes enrolments of <see cref="SeedWorld"/> straight into the tables, each with everything that belongs to it, so that every rule of
/// the domain holds on what is there: for tests of what comes after the counter. The counter itself is tested through its use cases.
/// </summary>
public sealed partial class EnrolmentSeed
{
    private readonly TestDatabaseSession _session;
    private readonly LedgerWriterService _ledger;
    private int _count;

    private EnrolmentSeed(TestDatabase database, FakeClock clock)
    {
        _session = new TestDatabaseSession(database);
        _ledger = new LedgerWriterService(new LedgerStore(), clock);
    }

    public static async Task<EnrolmentSeed> CreateAsync(TestDatabase database, FakeClock clock)
    {
        var seed = new EnrolmentSeed(database, clock);
        await SeedWorld.CreateAsync(seed._session);
        return seed;
    }

    /// <returns>The enrolment's id; its member's is one less.</returns>
    public async Task<long> AddAsync(SeedEnrolment? plan = null)
    {
        var id = 0L;
        await _session.RunAsync(async db => id = await WriteAsync(db, plan ?? new SeedEnrolment(), ++_count));
        return id;
    }

    private async Task<long> WriteAsync(DbSession db, SeedEnrolment plan, int count)
    {
        var memberId = db.NextId();
        var id = db.NextId();
        var offer = SeedWorld.Definition.Offers.Single(o => o.Tiers.Contains(plan.Tier));
        var phone = $"139{count:00000000}";
        await RunAsync(db, MemberRows(plan, memberId, phone));
        var member = await new MemberFactsStore(new FakeClock()).FindAsync(db, memberId, plan.On, CancellationToken.None);
        var hall = plan.AtOtherHall ? "65020101" : "65010101";
        var place = new JoiningPlace(hall, ["65", hall[..4], hall[..6], hall]);
        var decision = EligibilityEngine.Decide(SeedWorld.Definition, member!.Facts, new Occasion(plan.On), place);
        await RunAsync(db, EnrolmentRows(plan, id, memberId, phone, offer, StoredJson.Write(decision), count));
        await RunAsync(db, PlaceRows(plan, id, memberId, offer));
        if (plan.Paid)
            await PayAsync(db, plan, id, offer);
        if (plan.HandedOver)
            await HandOverAsync(db, plan, id, offer);
        if (plan.Cancelled)
            await CancelAsync(db, plan, id, offer);
        return id;
    }

    private async Task PayAsync(DbSession db, SeedEnrolment plan, long id, Offer offer)
    {
        var receipt = db.NextId();
        await RunAsync(db,
        [
            ("""
                INSERT INTO receipt (id, hall_id, receipt_no, receipt_line, amount_fen, method, state, enrolment_id, taken_at, taken_on, taken_by)
                VALUES (:receipt, :hall, :no, 1, :DepositFen, 'cash', 'matched', :id, :at, :day, :by)
                """,
                new { receipt, hall = Hall(plan), no = $"R{receipt}", offer.DepositFen, id, at = At(plan), day = Day(plan), by = Clerk(plan) }),
            .. Audit(db, plan, id, "enrolment.pay"),
        ]);
        await PostAsync(db, plan, Event(plan, id, LedgerEvents.Deposit, $"deposit:{id}", offer.DepositFen) with { Method = "cash", ReceiptId = receipt });
    }

    private async Task HandOverAsync(DbSession db, SeedEnrolment plan, long id, Offer offer)
    {
        foreach (var gift in offer.Gifts)
        {
            var card = gift.Item == "card";
            var serial = db.NextId();
            var handover = db.NextId();
            var cost = card ? SeedWorld.CardCostFen : gift.FaceFen;
            await RunAsync(db, GiftRows(plan, id, serial, handover, card, cost));
            var code = card ? LedgerEvents.RechargeCardIssued : LedgerEvents.VoucherPrintedIssued;
            await PostAsync(db, plan, Event(plan, id, code, $"gift:{handover}", cost) with { SerialId = serial });
            if (plan.Cancelled)
                await _ledger.ReverseAsync(db, Actor.System, $"gift:{handover}", plan.On, CancellationToken.None);
        }

        await RunAsync(db, Audit(db, plan, id, "enrolment.hand-over"));
        if (plan.Signed)
        {
            await RunAsync(db,
            [
                ("INSERT INTO signature (enrolment_id, kind, paper_no, signed_at, witnessed_by) VALUES (:id, 'paper', 'P1', :at, :by)",
                    new { id, at = At(plan), by = Clerk(plan) }),
                .. Audit(db, plan, id, "enrolment.sign"),
            ]);
        }
    }

    private async Task CancelAsync(DbSession db, SeedEnrolment plan, long id, Offer offer)
    {
        var start = ReleaseSchedule.StartMonth(offer.Release, plan.On, [])!.Value;
        await RunAsync(db, ReleaseCompiler.Compile(offer).Select(line => ("""
            INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, reason)
            VALUES (:id, :lot, :N, 'refunded', :amount, :due, :at, 'cancelled')
            """, (object?)new { id, lot = EnumCode.Of(line.Lot), line.N, amount = line.Amount.Fen, due = (start + line.MonthOffset).Number, at = At(plan) })));
        await RunAsync(db, Audit(db, plan, id, "enrolment.cancel"));
        await PostAsync(db, plan, Event(plan, id, LedgerEvents.Refund, $"refund:{id}", offer.DepositFen) with { Method = "cash" });
    }

    private Task<int> PostAsync(DbSession db, SeedEnrolment plan, LedgerEvent posted) =>
        _ledger.PostAsync(db, Actor.System, [posted], CancellationToken.None);

    private static LedgerEvent Event(SeedEnrolment plan, long id, string code, string sourceKey, long amountFen) => new()
    {
        EventCode = code,
        SourceKey = sourceKey,
        AmountFen = amountFen,
        Funding = plan.Funding,
        HomeBookId = SeedWorld.Prefecture,
        HallBookId = plan.AtOtherHall ? SeedWorld.OtherPrefecture : SeedWorld.Prefecture,
        OccurredOn = plan.On,
        Concerns = Period.Of(plan.On),
        EnrolmentId = id,
    };

    private static async Task RunAsync(DbSession db, IEnumerable<(string Sql, object? Args)> statements)
    {
        foreach (var (sql, args) in statements)
            await db.ExecuteAsync(sql, args, CancellationToken.None);
    }
}
