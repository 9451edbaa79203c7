using Campaigns.Application.Enrolment;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Enrolment;

internal sealed record EnrolmentListRow
{
    public long Id { get; init; }

    public string EnrolmentNo { get; init; } = "";

    public string Campaign { get; init; } = "";

    public string CampaignName { get; init; } = "";

    public string State { get; init; } = "";

    public DateOnly EnrolledOn { get; init; }

    public string Branch { get; init; } = "";

    public string BranchName { get; init; } = "";

    public string Hall { get; init; } = "";

    public string HallName { get; init; } = "";

    public string? Manager { get; init; }

    public string? ManagerName { get; init; }

    public string Phone { get; init; } = "";

    public string Tier { get; init; } = "";

    public string Offer { get; init; } = "";

    public long DepositFen { get; init; }

    public EnrolmentItem ToItem() => new()
    {
        Number = EnrolmentNo,
        Campaign = Campaign,
        CampaignName = CampaignName,
        State = EnumCode.Parse<EnrolmentState>(State),
        EnrolledOn = EnrolledOn,
        Branch = Branch,
        BranchName = BranchName,
        Hall = Hall,
        HallName = HallName,
        Manager = Manager,
        ManagerName = ManagerName,
        Phone = PhoneNumber.Mask(Phone),
        Tier = EnumCode.Parse<Tier>(Tier),
        Offer = Offer,
        DepositFen = DepositFen,
    };
}

internal sealed record EnrolmentSumRow
{
    public string State { get; init; } = "";

    public long Enrolments { get; init; }

    public long DepositFen { get; init; }

    public string FirstOn { get; init; } = "";

    public string LastOn { get; init; } = "";

    public EnrolmentStateSum ToSum() => new(EnumCode.Parse<EnrolmentState>(State), Enrolments, DepositFen, Dates.Parse(FirstOn), Dates.Parse(LastOn));
}
