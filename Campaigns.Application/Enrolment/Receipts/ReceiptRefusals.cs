using Campaigns.Application.Results;
using Campaigns.Rules;

namespace Campaigns.Application.Enrolment.Receipts;

/// <summary>What can be wrong when an unmatched receipt is settled.</summary>
public static class ReceiptRefusals
{
    public static Refusal Unknown(string id) => Refusal.Absent("receipt-unknown", ("receipt", id));

    public static Refusal NotUnmatched(ReceiptRow receipt) =>
        Refusal.Conflict("receipt-settled", ("receipt", receipt.ReceiptNo), ("state", EnumCode.Of(receipt.State)));

    /// <summary>The money lies in one hall's till; it can pay for reservations of that hall only.</summary>
    public static Refusal OtherHall(ReceiptRow receipt) =>
        Refusal.Conflict("receipt-other-hall", ("receipt", receipt.ReceiptNo), ("hall", receipt.HallCode));
}
