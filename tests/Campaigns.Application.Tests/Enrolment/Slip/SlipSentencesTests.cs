using System.Globalization;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Slip;
using Campaigns.Application.Gifts;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Tests.Enrolment.Slip;

/// <summary>The sentences for offers other than the reference campaign's.</summary>
public sealed class SlipSentencesTests
{
    private static readonly Period December = Period.Of(2026, 12);

    private static readonly SlipView Free = new()
    {
        Number = "6501-2611-000001-5",
        State = EnrolmentState.Paid,
        CampaignName = "活动",
        Tier = Tier.Gold,
        Phone = "18609910001",
        HallName = "一厅",
        BranchName = "地市",
        EnrolledOn = new DateOnly(2026, 11, 2),
        Parties = new EnrolmentParties
        {
            MemberName = "会员", OfferName = "档位", Branch = "650101", BranchName = "县", BonusFen = 0, ReservedAt = DateTimeOffset.UnixEpoch,
        },
        DepositFen = 0,
        Instalments = [],
        Gifts = [],
        Cancellation = new CancellationTerms { Allowed = false, SameDayUndo = true, CoolingOffDays = 7 },
        PaidOn = new DateOnly(2026, 11, 2),
        ContractKind = "prepaid-gift",
        PrintedBy = "营业员",
        PrintedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void Of_NothingPaidOrReleased_SaysNoMoneyAndNoContract() => Chinese(Free).ShouldBe(
    [
        "参加本活动无需缴费。",
        "办理当日营业结束前退回全部礼品的，可以撤销，缴款全额退还。",
        "缴费后 7 天内（至 2026-11-09）可以取消，未返还的缴款退还，未退回的礼品不收费。",
        "除上述约定外，本活动办理后不能取消。",
    ]);

    [Fact]
    public void Of_UnevenInstalments_AreToldInRuns() => Chinese(With(Paid(December, 5_000), Paid(December + 1, 1_666), Paid(December + 2, 1_666), Paid(December + 3, 1_668)))
        .ShouldContain("客户缴纳的 ¥100.00，自2026年12月至2027年3月分 4 期于每月 1 日返还到该号码的话费账户：2026年12月 ¥50.00、2027年1月至2027年2月每月 ¥16.66、2027年3月 ¥16.68。");

    [Fact]
    public void Of_EqualAmountsWithAMonthLeftOut_AreTwoRuns() => Chinese(With(Paid(December, 1_000), Paid(December + 2, 1_000)))
        .ShouldContain("客户缴纳的 ¥20.00，自2026年12月至2027年2月分 2 期于每月 1 日返还到该号码的话费账户：2026年12月 ¥10.00、2027年2月 ¥10.00。");

    [Fact]
    public void Of_AllAtEnd_IsOneSentence() => Chinese(With(Paid(December, 10_000)))
        .ShouldContain("客户缴纳的 ¥100.00，于2026年12月 1 日一次返还到该号码的话费账户。");

    [Fact]
    public void Of_ConditionalBonus_SaysWhatItDependsOnAndThatItLapses()
    {
        Condition active = new AnyCondition([new MinSpendCondition(5_000), new AllCondition([new MinUsageCondition(10), new NotCondition(new NoArrearsCondition())])]);
        var terms = new InstalmentTerms([active, new StatusCondition([MemberStatus.Active]), new TierCondition([Tier.Gold, Tier.Diamond])], Unmet.Forfeit);
        var bonus = new SlipInstalment(Lot.Bonus, December, 5, 500, terms, Lapses: true);
        var sentences = Chinese(With(bonus, bonus with { Period = December + 1 }));
        sentences.ShouldContain("另赠送话费 ¥10.00，自2026年12月至2027年1月分 2 期返还到该号码的话费账户，每月 5 日返还 ¥5.00。");
        sentences.ShouldContain("赠送的话费返还前核对上月情况，须满足其中一项（消费满 50.00 元；同时满足（通话满 10 分钟；不属于（无欠费）））、号码状态为正常、会员级别为金卡、钻石；未满足时该期不再赠送。");
        sentences.ShouldContain("赠送话费当月有效，月底未用完的部分失效。");
    }

    [Fact]
    public void Of_HeldInstalments_SaysThatTheyAreMadeUpFor() => Chinese(With(Paid(December, 500) with { Terms = new InstalmentTerms([new NoArrearsCondition()], Unmet.Hold) }))
        .ShouldContain("缴纳的话费返还前核对上月情况，须无欠费；未满足时暂缓返还，满足后补发。");

    [Fact]
    public void Of_GiftStillPromised_IsToBeHandedOverAndACancelledOneIsLeftOut()
    {
        var gifts = new[] { new SlipGift("充值卡", 5_000, GiftState.Promised, []), new SlipGift("礼券", 5_000, GiftState.Cancelled, []) };
        var sentences = Chinese(Free with { Gifts = gifts });
        sentences.ShouldContain("充值卡 ¥50.00，待当面发放。");
        sentences.ShouldAllBe(s => !s.Contains("礼券"));
    }

    [Fact]
    public void Of_TermsThatChargeNothing_SaysSo() => Chinese(Free with { Cancellation = new CancellationTerms { KeptGifts = KeptGiftCharge.Nothing } })
        .ShouldContain("客户可以申请取消：已返还的话费不退，未返还的缴款退还，未退回的礼品不收费。");

    [Fact]
    public void Of_InEnglish_HasAsManySentences() =>
        SlipSentences.Of(With(Paid(December, 500), Paid(December + 1, 500)), Messages.English).Count.ShouldBe(Chinese(With(Paid(December, 500), Paid(December + 1, 500))).Count);

    private static SlipInstalment Paid(Period period, long fen) => new(Lot.PaidIn, period, 1, fen, null, Lapses: false);

    private static SlipView With(params SlipInstalment[] instalments) => Free with { Instalments = instalments };

    private static IReadOnlyList<string> Chinese(SlipView slip) => SlipSentences.Of(slip, CultureInfo.GetCultureInfo("zh-CN"));
}
