using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Enrolment.Sign;
using Campaigns.Application.Enrolment.Slip;
using Campaigns.Application.Text;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment.Slip;

public sealed class PrintSlipTests
{
    private const string Png = "iVBORw0KGgo=";

    [Theory, Engines]
    public async Task Slip_OfAGoldMember_SaysEverythingAgreed(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync(Tier.Gold);
        var reserved = await counter.ReserveAsync(member);
        (await Carrier.RefusedAsync(PrintAsync(carrier, reserved.Number))).Code.ShouldBe("slip-too-early");
        var paid = await Carrier.OkAsync(counter.TryPayAsync(reserved, receiptNo: "SJ-77"));
        var issued = await counter.HandOverAsync(paid.Enrolment!, "recharge-card");
        var slip = await Carrier.OkAsync(PrintAsync(carrier, reserved.Number));

        (slip.Phone, slip.HallName, slip.BranchName, slip.SignatureImage).ShouldBe((member.Phone, "甲县一厅", "一号地市", null));
        var voucher = issued.Gifts[0].Serials.Single();
        SlipSentences.Of(slip, Messages.Chinese).ShouldBe(
        [
            "客户于 2026-11-01 缴纳 ¥200.00（现金），收据号 SJ-77。",
            "客户缴纳的 ¥200.00，自2026年12月至2027年9月分 10 期返还到该号码的话费账户，每月 1 日返还 ¥20.00。",
            "停机或欠费期间暂缓返还，恢复后补发；销户或携号转网的停止返还，未返还的缴款退还客户。",
            $"客户已当面领取礼券 ¥50.00：{voucher}（¥50.00）。",
            "充值卡 ¥150.00 暂时缺货，到货后由甲县一厅补发，凭本单领取。",
            "至 2027-09-30 止，该号码视为“存费送费”合约客户，不能参加要求无此类合约的其他活动。",
            "客户可以申请取消：已返还的话费不退，未返还的缴款退还，未退回的礼品按面值从退款中扣除。",
        ]);

        await Carrier.OkAsync(carrier.Get<SignEnrolmentUseCase>().ExecuteAsync(
            People.Clerk, new SignEnrolmentCommand(reserved.Number, SignatureKind.Drawn, Png, null), carrier.NewKey(), default));
        (await Carrier.OkAsync(PrintAsync(carrier, reserved.Number))).SignatureImage.ShouldBe(Png);
        var detail = await Carrier.OkAsync(carrier.Get<GetEnrolmentUseCase>().ExecuteAsync(People.Clerk, reserved.Number, default));
        detail.Parties.Signature.ShouldBe(new SignatureView(SignatureKind.Drawn, null, carrier.Clock.Now, People.Clerk.DisplayName));
        (detail.Parties.Receipt!.ReceiptNo, detail.Parties.BranchName).ShouldBe(("SJ-77", "一号地市甲县"));
    }

    [Theory, Engines]
    public async Task Slip_ForWhoMayNotEnrolOrSeeIt_IsRefused(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var enrolled = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        (await Carrier.RefusedAsync(PrintAsync(carrier, enrolled.Number, People.ClerkElsewhere))).Code.ShouldBe("enrolment-unknown");
        (await Carrier.RefusedAsync(PrintAsync(carrier, "6501-2611-999999-9"))).Code.ShouldBe("enrolment-unknown");
        (await Carrier.RefusedAsync(PrintAsync(carrier, enrolled.Number, People.Auditor))).Code.ShouldBe("forbidden");
    }

    private static Task<global::Campaigns.Application.Results.Result<SlipView>> PrintAsync(Carrier carrier, string number, global::Campaigns.Application.Actors.Actor? actor = null) =>
        carrier.Get<PrintSlipUseCase>().ExecuteAsync(actor ?? People.Clerk, number, default);
}
