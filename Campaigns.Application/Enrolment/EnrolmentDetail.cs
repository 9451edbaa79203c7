using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Campaigns.Application.Ledger;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment;

/// <summary>An enrolment with its instalments and ledger entries.</summary>
public sealed record EnrolmentDetail : EnrolmentView
{
    [SetsRequiredMembers]
    public EnrolmentDetail(EnrolmentView view, IReadOnlyList<InstalmentView> schedule, IReadOnlyList<TransferItem> transfers)
        : base(view)
    {
        Schedule = schedule;
        Transfers = transfers;
    }

    // Told after what every step tells.
    [JsonPropertyOrder(1)]
    public IReadOnlyList<InstalmentView> Schedule { get; }

    [JsonPropertyOrder(1)]
    public IReadOnlyList<TransferItem> Transfers { get; }
}

/// <summary>
/// One instalment; no period before the payment has settled the months. <see cref="Reason"/> says why it is or was held, was forfeited or
/// refunded: a code whose text is <c>instalment.{code}</c>.
/// </summary>
public sealed record InstalmentView(int N, Period? Period, long AmountFen, Lot Lot, InstalmentState State, string? Reason)
{
    /// <summary>How much of a posted bonus instalment lapsed when its month was over; null when that is not decided, or never will be.</summary>
    public long? LapsedFen { get; init; }
}
