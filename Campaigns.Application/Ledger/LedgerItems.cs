namespace Campaigns.Application.Ledger;

/// <summary>One ledger entry as it is shown; ids as text, months as <c>2026-11</c>.</summary>
public sealed record TransferItem
{
    public required string Id { get; init; }

    public required string SourceKey { get; init; }

    /// <summary>Code of the prefecture whose book it is.</summary>
    public required string Book { get; init; }

    /// <summary>The month it is booked in.</summary>
    public required string Period { get; init; }

    /// <summary>The month it belongs to; earlier than <see cref="Period"/> for a late entry.</summary>
    public required string Concerns { get; init; }

    public required string Event { get; init; }

    public required string Debit { get; init; }

    public required string Credit { get; init; }

    public required long AmountFen { get; init; }

    /// <summary>Whose cost it is: <c>hq</c> or <c>branch</c>.</summary>
    public required string Funding { get; init; }

    /// <summary>Readable number of the enrolment.</summary>
    public string? Enrolment { get; init; }

    /// <summary>Id of the transfer this one takes back.</summary>
    public string? Reverses { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>What was debited to and credited to an account in one book, in fen.</summary>
public sealed record AccountBalance
{
    public required string Account { get; init; }

    public required string Name { get; init; }

    public required string Book { get; init; }

    public required long DebitFen { get; init; }

    public required long CreditFen { get; init; }
}
