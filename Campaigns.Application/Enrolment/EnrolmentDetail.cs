using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Ledger;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment;

/// <summary>An enrolment with its instalments and ledger entries, and all that a counter needs to go on with it.</summary>
public sealed record EnrolmentDetail : EnrolmentView
{
    [SetsRequiredMembers]
    public EnrolmentDetail(
        EnrolmentView view, EnrolmentParties parties, IReadOnlyList<InstalmentView> schedule, IReadOnlyList<TransferItem> transfers)
        : base(view)
    {
        Parties = parties;
        Schedule = schedule;
        Transfers = transfers;
    }

    // Told after what every step tells.
    [JsonPropertyOrder(1)]
    public EnrolmentParties Parties { get; }

    [JsonPropertyOrder(1)]
    public IReadOnlyList<InstalmentView> Schedule { get; }

    [JsonPropertyOrder(1)]
    public IReadOnlyList<TransferItem> Transfers { get; }
}

/// <summary>Who joined, what with, and the two papers of it: what a counter shows of an enrolment it goes on with.</summary>
public sealed record EnrolmentParties
{
    public required string MemberName { get; init; }

    /// <summary>The offer's name under the enrolment's revision; its code where that can't be read.</summary>
    public required string OfferName { get; init; }

    /// <summary>Code of the home county.</summary>
    public required string Branch { get; init; }

    public required string BranchName { get; init; }

    public required long BonusFen { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>What it was paid with; null before, and where there was nothing to pay.</summary>
    public ReceiptView? Receipt { get; init; }

    /// <summary>How the customer signed; null before.</summary>
    public SignatureView? Signature { get; init; }
}

/// <summary>The receipt an enrolment was paid with.</summary>
public sealed record ReceiptView(string ReceiptNo, int Line, PaymentMethod Method, long AmountFen, DateTimeOffset TakenAt);

/// <summary>A signature without its picture; <paramref name="Witness"/> is the name of the clerk who saw it.</summary>
public sealed record SignatureView(SignatureKind Kind, string? PaperNo, DateTimeOffset SignedAt, string Witness);

/// <summary>
/// One instalment; no period before the payment has settled the months. <see cref="Reason"/> says why it is or was held, was forfeited or
/// refunded: a code whose text is <c>instalment.{code}</c>.
/// </summary>
public sealed record InstalmentView(int N, Period? Period, long AmountFen, Lot Lot, InstalmentState State, string? Reason)
{
    /// <summary>How much of a posted bonus instalment lapsed when its month was over; null when that is not decided, or never will be.</summary>
    public long? LapsedFen { get; init; }
}
