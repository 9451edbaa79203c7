using Campaigns.Application.Reports;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Reports.QuotaUse;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Reports;

/// <summary>Shown in the OpenAPI document: a diamond member of the reference campaign after the first release.</summary>
internal static class ReportExamples
{
    /// <summary>How every xlsx file begins.</summary>
    public const string File = "PK… (binary)";

    internal static readonly ReportHead Head = new()
    {
        Title = "会员活动台账",
        CampaignName = "感恩会员",
        BranchName = "示例分公司",
        From = new DateOnly(2026, 11, 1),
        To = new DateOnly(2026, 12, 31),
        MadeAt = new DateTimeOffset(2026, 12, 31, 17, 30, 0, TimeSpan.FromHours(8)),
        MadeBy = "分公司主管",
    };

    public static BranchLedgerReport Ledger { get; } = new(
        Head,
        [
            new BranchLedgerRow
            {
                Number = "6501-2611-000001-5",
                EnrolledOn = new DateOnly(2026, 11, 2),
                Prefecture = "示例分公司",
                County = "示例县分公司",
                Hall = "示例营业厅",
                Clerk = "营业员",
                Manager = "维系经理",
                MaskedPhone = "186****0001",
                Tier = Tier.Diamond,
                TierName = "钻石",
                CampaignName = "感恩会员",
                DepositFen = 20_000,
                VoucherSerials = "AV00000001",
                VoucherFen = 5_000,
                CardSerials = "RC100000001 RC100000002 RC050000001",
                CardFen = 25_000,
                OtherFen = 0,
                Signature = "纸质 No.QS20261102001",
                State = EnrolmentState.Active,
                StateName = "已生效",
                ReleasedFen = 2_000,
                RemainingFen = 18_000,
                RefundedFen = 0,
            },
        ],
        new BranchLedgerTotals
        {
            Lines = 1,
            DepositFen = 20_000,
            VoucherFen = 5_000,
            CardFen = 25_000,
            OtherFen = 0,
            ReleasedFen = 2_000,
            RemainingFen = 18_000,
            RefundedFen = 0,
        },
        null);

    public static QuotaUseReport QuotaUse { get; } = new(
        Head with { Title = "名额使用情况" },
        [
            new QuotaUseRow
            {
                BranchCode = "6501",
                Branch = "示例分公司",
                Tier = Tier.Diamond,
                TierName = "钻石",
                Cap = 200,
                UsedBefore = 0,
                Used = 120,
                OverrunUsed = 0,
                Days = [new QuotaUseDay(new DateOnly(2026, 11, 2), 70, 0, 130), new QuotaUseDay(new DateOnly(2026, 11, 3), 50, 0, 80)],
            },
        ]);

    public static ParticipationReport Participation { get; } = new(
        Head with { Title = "会员活动参与情况", EvaluatedOn = new DateOnly(2026, 12, 31) },
        [
            new ParticipationRow
            {
                BranchCode = "6501",
                Branch = "示例分公司",
                Tier = Tier.Diamond,
                TierName = "钻石",
                Members = 600,
                Eligible = 280,
                Quota = 200,
                Used = 120,
                Enrolled = 120,
            },
        ],
        [
            new ManagerParticipationRow
            {
                Prefecture = "示例分公司",
                County = "示例县分公司",
                ManagerCode = "M65010101",
                Manager = "维系经理",
                Tier = Tier.Diamond,
                TierName = "钻石",
                Members = 600,
                Eligible = 280,
                Enrolled = 120,
            },
        ],
        new ParticipationTotals(600, 280, 200, 120, 120));
}
