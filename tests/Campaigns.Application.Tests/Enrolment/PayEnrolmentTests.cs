using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Enrolment.Withdraw;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Application.Actors;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

public sealed class PayEnrolmentTests
{
    [Theory, Engines]
    public async Task Pay_WrongAmount_IsRefusedWithBothAmounts(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync());

        var refusal = await Carrier.RefusedAsync(counter.TryPayAsync(reserved, amountFen: 10_000));

        refusal.Code.ShouldBe("wrong-amount");
        (refusal.Data["due"], refusal.Data["paid"]).ShouldBe(("20000", "10000"));
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM receipt")).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Pay_ReceiptOfAnotherCustomer_IsRefusedAndNothingIsHalfDone(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var first = await counter.ReserveAsync(await carrier.Seed.MemberAsync());
        var second = await counter.ReserveAsync(await carrier.Seed.MemberAsync());
        await Carrier.OkAsync(counter.TryPayAsync(first, receiptNo: "SJ-1"));

        (await Carrier.RefusedAsync(counter.TryPayAsync(second, receiptNo: "SJ-1"))).Code.ShouldBe("receipt-used");

        (await carrier.Db.ScalarAsync<long>("SELECT SUM(used) FROM quota")).ShouldBe(1);
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(held) FROM quota")).ShouldBe(1);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM transfer WHERE event_code = 'deposit'")).ShouldBe(1);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Pay_SentTwiceWithOneKey_IsAnsweredTheSameAndPostedOnce(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync());

        var first = await counter.TryPayAsync(reserved, receiptNo: "SJ-1", key: "k");
        var again = await counter.TryPayAsync(reserved, receiptNo: "SJ-1", key: "k");
        var other = await counter.TryPayAsync(reserved, receiptNo: "SJ-2", key: "k");

        again.Replayed.ShouldBeTrue();
        again.Value!.Enrolment!.Number.ShouldBe(first.Value!.Enrolment!.Number);
        other.Refusal!.Code.ShouldBe("idempotency-key-reused");
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM transfer")).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Pay_AfterExpiryWithAPlaceFree_RevivesTheReservation(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync());
        await ExpireAsync(carrier);
        (await carrier.Db.ScalarAsync<string>("SELECT state FROM enrolment")).ShouldBe("expired");
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(held) FROM quota")).ShouldBe(0);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM claim")).ShouldBe(0);

        var paid = await counter.PayAsync(reserved);

        paid.State.ShouldBe(EnrolmentState.Paid);
        paid.Gifts.ShouldAllBe(g => g.SuggestedSerials.Count > 0);
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(used) FROM quota")).ShouldBe(1);
        (await counter.SignAsync(await counter.HandOverAsync(paid))).State.ShouldBe(EnrolmentState.Active);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Pay_AfterExpiryWithThePlaceGone_KeepsTheMoneyToRefund(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(unitsPerRow: 1);
        var counter = new Counter(carrier);
        var late = await counter.ReserveAsync(await carrier.Seed.MemberAsync());
        await ExpireAsync(carrier);
        await counter.ReserveAsync(await carrier.Seed.MemberAsync());

        var outcome = await Carrier.OkAsync(counter.TryPayAsync(late));

        outcome.Enrolment.ShouldBeNull();
        outcome.Unmatched!.Why.Code.ShouldBe("quota-full");
        (await carrier.Db.ScalarAsync<string>("SELECT debit FROM transfer")).ShouldBe("till-cash");
        (await carrier.Db.ScalarAsync<string>("SELECT credit FROM transfer")).ShouldBe("unmatched-receipts");

        var refund = new SettleReceiptCommand(outcome.Unmatched.Id, null, "客户要求退款");
        var settle = carrier.Get<SettleReceiptUseCase>();
        (await Carrier.RefusedAsync(settle.ExecuteAsync(People.SupervisorElsewhere, refund, carrier.NewKey(), default))).Code.ShouldBe("receipt-unknown");
        (await Carrier.OkAsync(settle.ExecuteAsync(People.Supervisor, refund, carrier.NewKey(), default))).State.ShouldBe(ReceiptState.Refunded);
        (await Carrier.RefusedAsync(settle.ExecuteAsync(People.Supervisor, refund, carrier.NewKey(), default))).Code.ShouldBe("receipt-settled");
        (await carrier.BalanceAsync("unmatched-receipts")).ShouldBe(0);
        (await carrier.BalanceAsync("till-cash")).ShouldBe(0);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reapply_KeptMoneyToANewReservation_PaysItOnce(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();
        var first = await counter.ReserveAsync(member);
        await Carrier.OkAsync(carrier.Get<WithdrawEnrolmentUseCase>().ExecuteAsync(
            People.Clerk, new WithdrawEnrolmentCommand(first.Number, null), carrier.NewKey(), default));
        var kept = (await Carrier.OkAsync(counter.TryPayAsync(first))).Unmatched!;
        var second = await counter.ReserveAsync(member);

        var settled = await Carrier.OkAsync(carrier.Get<SettleReceiptUseCase>().ExecuteAsync(
            People.Supervisor, new SettleReceiptCommand(kept.Id, second.Number, "重新受理"), carrier.NewKey(), default));

        settled.Enrolment!.State.ShouldBe(EnrolmentState.Paid);
        (await carrier.BalanceAsync("unmatched-receipts")).ShouldBe(0);
        (await carrier.BalanceAsync("till-cash")).ShouldBe(20_000);
        (await carrier.BalanceAsync("prepaid-frozen")).ShouldBe(-20_000);
        (await counter.SignAsync(await counter.HandOverAsync(settled.Enrolment))).State.ShouldBe(EnrolmentState.Active);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Pay_BoundSinceTheReservation_KeepsTheMoneyAndGivesThePlaceBack(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();
        var reserved = await counter.ReserveAsync(member);
        await carrier.Seed.ContractAsync(member, "contract-plan", "畅享合约", new DateOnly(2027, 3, 31));

        var outcome = await Carrier.OkAsync(counter.TryPayAsync(reserved));

        outcome.Unmatched!.Why.Reasons.Single().Code.ShouldBe("contract-running");
        (await carrier.Db.ScalarAsync<string>("SELECT state FROM enrolment")).ShouldBe("withdrawn");
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(held) + SUM(used) FROM quota")).ShouldBe(0);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_serial WHERE state <> 'in-stock'")).ShouldBe(0);
        await carrier.AuditAsync();
    }

    /// <summary>An exception for a tier holds a block, so it is asked again as a whole; the tier in it stays the one reserved.</summary>
    [Theory, Engines]
    public async Task Pay_TierInsideABlockChangedSince_GoesOn(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var block = new AnyCondition([new TierCondition([Tier.Gold]), new StatusCondition([MemberStatus.Suspended])]);
        await carrier.OpenCampaignAsync(Sketches.Campaign() with { Audience = [block] });
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");
        await carrier.Db.ExecuteAsync("UPDATE member SET tier = 'silver'");

        (await counter.PayAsync(reserved)).State.ShouldBe(EnrolmentState.Paid);
    }

    [Theory, Engines]
    public async Task Pay_TierChangedSinceTheReservation_GoesOn(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync());
        await carrier.Db.ExecuteAsync("UPDATE member SET tier = 'none'");

        (await counter.PayAsync(reserved)).State.ShouldBe(EnrolmentState.Paid);
        await carrier.AuditAsync();
    }

    private static async Task ExpireAsync(Carrier carrier)
    {
        carrier.Clock.Advance(TimeSpan.FromMinutes(31));
        (await Carrier.OkAsync(carrier.Get<ExpireReservationsUseCase>().ExecuteAsync(Actor.System, default))).Expired.ShouldBe(1);
    }
}
