using Campaigns.Application.Enrolment;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Reports;

/// <summary>Where an enrolment stands in the ledger's order.</summary>
internal sealed record LedgerPlaceRow
{
    public DateOnly EnrolledOn { get; init; }

    public long Id { get; init; }

    public EnrolmentPlace Place => new(EnrolledOn, Id);
}

internal sealed record LedgerLineRow
{
    public long Id { get; init; }

    public string EnrolmentNo { get; init; } = "";

    public DateOnly EnrolledOn { get; init; }

    public string Prefecture { get; init; } = "";

    public string County { get; init; } = "";

    public string Hall { get; init; } = "";

    public string Clerk { get; init; } = "";

    public string? Manager { get; init; }

    public string Phone { get; init; } = "";

    public string Tier { get; init; } = "";

    public string Campaign { get; init; } = "";

    public string State { get; init; } = "";

    public string? Signature { get; init; }

    public string? PaperNo { get; init; }

    public long DepositFen { get; init; }

    public long ReleasedFen { get; init; }

    public long EndedFen { get; init; }

    public long RefundedFen { get; init; }

    public EnrolmentPlace Place => new(EnrolledOn, Id);

    public LedgerLine ToLine(IReadOnlyList<LedgerGift> gifts, IReadOnlyList<string> owed) => new()
    {
        Place = Place,
        Number = EnrolmentNo,
        Prefecture = Prefecture,
        County = County,
        Hall = Hall,
        Clerk = Clerk,
        Manager = Manager,
        MaskedPhone = PhoneNumber.Mask(Phone),
        Tier = EnumCode.Parse<Tier>(Tier),
        CampaignName = Campaign,
        State = EnumCode.Parse<EnrolmentState>(State),
        DepositFen = DepositFen,
        ReleasedFen = ReleasedFen,
        EndedFen = EndedFen,
        RefundedFen = RefundedFen,
        Signature = Signature is null ? null : EnumCode.Parse<SignatureKind>(Signature),
        PaperNo = PaperNo,
        Gifts = gifts,
        Owed = owed,
    };
}

internal sealed record LedgerGiftRow
{
    public long EnrolmentId { get; init; }

    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string SerialNo { get; init; } = "";

    public long FaceFen { get; init; }

    public LedgerGift ToGift() => new(EnumCode.Parse<GiftKind>(Kind), Name, SerialNo, FaceFen);
}

/// <summary>The sums of a selection; of an empty one they are NULL, which reads as 0.</summary>
internal sealed record LedgerSumsRow
{
    public long LineCount { get; init; }

    public long DepositFen { get; init; }

    /// <param name="parts">By outcome of instalments, kind of gift, and for refunds by event; what never happened is missing.</param>
    public BranchLedgerTotals ToTotals(Dictionary<string, long> parts)
    {
        var released = parts.GetValueOrDefault("posted");
        return new BranchLedgerTotals
        {
            Lines = LineCount,
            DepositFen = DepositFen,
            VoucherFen = parts.GetValueOrDefault(EnumCode.Of(GiftKind.Voucher)),
            CardFen = parts.GetValueOrDefault(EnumCode.Of(GiftKind.RechargeCard)),
            OtherFen = parts.GetValueOrDefault(EnumCode.Of(GiftKind.Goods)),
            ReleasedFen = released,
            RemainingFen = DepositFen - released - parts.GetValueOrDefault("refunded"),
            RefundedFen = parts.GetValueOrDefault("refund"),
        };
    }
}

/// <summary>One group of a sum.</summary>
internal sealed record LedgerPartRow
{
    public string Part { get; init; } = "";

    public long AmountFen { get; init; }
}
