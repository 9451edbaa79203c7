using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports;

/// <summary>One enrolment as a line of the branch ledger (台账). Amounts are fen; texts are ready to be shown.</summary>
public sealed record BranchLedgerRow
{
    public required string Number { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public required string Prefecture { get; init; }

    public required string County { get; init; }

    public required string Hall { get; init; }

    public required string Clerk { get; init; }

    /// <summary>The member's retention manager as of the enrolment; null when there was none.</summary>
    public string? Manager { get; init; }

    /// <summary>For example <c>186****2345</c>; the full number never reaches a report.</summary>
    public required string MaskedPhone { get; init; }

    public required Tier Tier { get; init; }

    public required string TierName { get; init; }

    public string? CampaignName { get; init; }

    public required long DepositFen { get; init; }

    /// <summary>Serials handed over, separated by spaces or line ends; empty when there are none.</summary>
    public string VoucherSerials { get; init; } = "";

    public required long VoucherFen { get; init; }

    public string CardSerials { get; init; } = "";

    public required long CardFen { get; init; }

    /// <summary>Goods and other gifts, with their serials.</summary>
    public string OtherSerials { get; init; } = "";

    public required long OtherFen { get; init; }

    /// <summary>Gifts promised and not yet handed over; empty when nothing is owed.</summary>
    public string OwedGifts { get; init; } = "";

    /// <summary>How the customer signed: drawn, on a numbered paper form, or not yet.</summary>
    public required string Signature { get; init; }

    public required EnrolmentState State { get; init; }

    public required string StateName { get; init; }

    /// <summary>Posted instalments of the deposit.</summary>
    public required long ReleasedFen { get; init; }

    /// <summary>Instalments of the deposit that are due or held: nothing is left once an enrolment is cancelled.</summary>
    public required long RemainingFen { get; init; }

    /// <summary>Money given back on cancellation; what kept gifts cost is not among it.</summary>
    public required long RefundedFen { get; init; }
}
