using Campaigns.Application.Enrolment;
using Campaigns.Rules;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Enrolment;

/// <content>The shape Dapper fills; enums arrive as their codes.</content>
public sealed partial class EnrolmentStore
{
    private sealed record Row
    {
        public long Id { get; init; }

        public string EnrolmentNo { get; init; } = "";

        public long CampaignId { get; init; }

        public string CampaignCode { get; init; } = "";

        public string CampaignName { get; init; } = "";

        public int Revision { get; init; }

        public long MemberId { get; init; }

        public string Phone { get; init; } = "";

        public string Offer { get; init; } = "";

        public string Tier { get; init; } = "";

        public string State { get; init; } = "";

        public long HomeBranchId { get; init; }

        public string HomePath { get; init; } = "";

        public long HallId { get; init; }

        public string HallCode { get; init; } = "";

        public string HallName { get; init; } = "";

        public string HallPath { get; init; } = "";

        public long HomeBookId { get; init; }

        public long HallBookId { get; init; }

        public long? ManagerId { get; init; }

        public long QuotaId { get; init; }

        public string Funding { get; init; } = "";

        public string Channel { get; init; } = "";

        public long DepositFen { get; init; }

        public long BonusFen { get; init; }

        public DateTimeOffset ReservedAt { get; init; }

        public DateOnly EnrolledOn { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }

        public DateOnly? PaidOn { get; init; }

        public Period? StartMonth { get; init; }

        public Period? LastMonth { get; init; }

        public int Version { get; init; }

        public EnrolmentRow ToEnrolment() => new()
        {
            Id = Id,
            Number = EnrolmentNo,
            CampaignId = CampaignId,
            CampaignCode = CampaignCode,
            CampaignName = CampaignName,
            Revision = Revision,
            MemberId = MemberId,
            Phone = Phone,
            Offer = Offer,
            Tier = EnumCode.Parse<Tier>(Tier),
            State = EnumCode.Parse<EnrolmentState>(State),
            HomeBranchId = HomeBranchId,
            HomePath = HomePath,
            HallId = HallId,
            HallCode = HallCode,
            HallName = HallName,
            HallPath = HallPath,
            HomeBookId = HomeBookId,
            HallBookId = HallBookId,
            ManagerId = ManagerId,
            QuotaId = QuotaId,
            Funding = Funding,
            Channel = EnumCode.Parse<Channel>(Channel),
            DepositFen = DepositFen,
            BonusFen = BonusFen,
            ReservedAt = ReservedAt,
            EnrolledOn = EnrolledOn,
            ExpiresAt = ExpiresAt,
            PaidOn = PaidOn,
            StartMonth = StartMonth,
            LastMonth = LastMonth,
            Version = Version,
        };
    }
}
