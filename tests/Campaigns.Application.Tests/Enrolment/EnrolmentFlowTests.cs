using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

public sealed class EnrolmentFlowTests
{
    [Theory, Engines]
    public async Task Enrol_DiamondMember_GoesFromReservedToActive(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync(Tier.Diamond);

        var reserved = await counter.ReserveAsync(member);
        reserved.State.ShouldBe(EnrolmentState.Reserved);
        reserved.DueFen.ShouldBe(20_000);
        reserved.ExpiresAt.ShouldBe(carrier.Clock.Now.AddMinutes(30));
        reserved.Gifts.Select(g => (g.Item, g.FaceFen, g.SuggestedSerials.Count)).ShouldBe(
            [("alliance-voucher", 5_000, 1), ("recharge-card", 25_000, 3)]);
        EnrolmentNumber.IsValid(reserved.Number).ShouldBeTrue();
        reserved.Number.ShouldStartWith("6501-2611-");

        var paid = await counter.PayAsync(reserved);
        paid.State.ShouldBe(EnrolmentState.Paid);
        paid.DueFen.ShouldBe(0);
        paid.StartPeriod.ShouldBe(Period.Of(2026, 12));
        paid.LastPeriod.ShouldBe(Period.Of(2027, 9));

        var issued = await counter.HandOverAsync(paid);
        issued.State.ShouldBe(EnrolmentState.Issued);
        issued.Gifts.ShouldAllBe(g => g.SuggestedSerials.Count == 0 && g.Serials.Count > 0);

        (await counter.SignAsync(issued)).State.ShouldBe(EnrolmentState.Active);

        var detail = await Carrier.OkAsync(carrier.Get<GetEnrolmentUseCase>().ExecuteAsync(People.Clerk, reserved.Number, default));
        detail.Schedule.Count.ShouldBe(10);
        detail.Schedule.ShouldAllBe(i => i.AmountFen == 2_000 && i.State == InstalmentState.Due);
        detail.Transfers.Single(t => t.Event == "deposit").AmountFen.ShouldBe(20_000);
        detail.Transfers.Where(t => t.Event == "recharge-card-issued").Sum(t => t.AmountFen).ShouldBe(25_000);
        detail.Transfers.Single(t => t.Event == "voucher-printed-issued").AmountFen.ShouldBe(5_000);
        await carrier.AuditAsync();
    }
}
