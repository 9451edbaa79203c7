using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Ledger;

/// <summary>Something that happened and is to be posted. Ids only, never names or phones.</summary>
public sealed record LedgerEvent
{
    /// <summary>One of <see cref="LedgerEvents"/>.</summary>
    public required string EventCode { get; init; }

    /// <summary>Unique for ever (<c>release:{enrolment}:{lot}:{n}</c>): the same event can't be posted twice.</summary>
    public required string SourceKey { get; init; }

    public required long AmountFen { get; init; }

    /// <summary><c>hq</c>, or <c>branch</c> for a unit of the overrun allowance.</summary>
    public required string Funding { get; init; }

    public required long HomeBookId { get; init; }

    public required long HallBookId { get; init; }

    public required DateOnly OccurredOn { get; init; }

    /// <summary>The month the event belongs to; a late one is booked in a later month.</summary>
    public required Period Concerns { get; init; }

    /// <summary>Payment method, for rules that name <c>{method}</c>.</summary>
    public string? Method { get; init; }

    /// <summary>The account that the gift's hand-over debited, for rules that name <c>{bearer}</c>.</summary>
    public string? Bearer { get; init; }

    public long? EnrolmentId { get; init; }

    public long? SerialId { get; init; }

    public long? ReceiptId { get; init; }
}

/// <summary>One entry in one book, debit and credit of the same amount; still without id and booked month.</summary>
public sealed record TransferDraft
{
    public required string SourceKey { get; init; }

    public required long BookId { get; init; }

    public required string EventCode { get; init; }

    public required string Debit { get; init; }

    public required string Credit { get; init; }

    /// <summary>Above zero.</summary>
    public required long AmountFen { get; init; }

    public required string Funding { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required Period Concerns { get; init; }

    public long? EnrolmentId { get; init; }

    public long? SerialId { get; init; }

    public long? ReceiptId { get; init; }

    /// <summary>The transfer this one takes back.</summary>
    public long? ReversesId { get; init; }
}
