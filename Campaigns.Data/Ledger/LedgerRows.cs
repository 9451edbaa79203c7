using Campaigns.Application.Ledger;
using Campaigns.Rules;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Ledger;

internal sealed class AccountRow
{
    public string Code { get; init; } = "";

    public string Kind { get; init; } = "";

    public string HeldBy { get; init; } = "";
}

internal sealed class RuleRow
{
    public string EventCode { get; init; } = "";

    public string Debit { get; init; } = "";

    public string Credit { get; init; } = "";
}

/// <summary>A transfer as the statements of the ledger read it; what a statement doesn't select stays empty.</summary>
internal sealed class TransferRow
{
    public long Id { get; init; }

    public string SourceKey { get; init; } = "";

    public long BookId { get; init; }

    public string Book { get; init; } = "";

    public int BookedMonth { get; init; }

    public int ConcernsMonth { get; init; }

    public string EventCode { get; init; } = "";

    public string Debit { get; init; } = "";

    public string Credit { get; init; } = "";

    public long AmountFen { get; init; }

    public string Funding { get; init; } = "";

    public string? Enrolment { get; init; }

    public long? EnrolmentId { get; init; }

    public long? SerialId { get; init; }

    public long? ReceiptId { get; init; }

    public long? ReversesId { get; init; }

    public string OccurredOn { get; init; } = "";

    public long RecordedAt { get; init; }

    public PostedTransfer ToPosted() => new(Id, new TransferDraft
    {
        SourceKey = SourceKey,
        BookId = BookId,
        EventCode = EventCode,
        Debit = Debit,
        Credit = Credit,
        AmountFen = AmountFen,
        Funding = Funding,
        OccurredOn = Dates.Parse(OccurredOn),
        Concerns = Period.FromNumber(ConcernsMonth),
        EnrolmentId = EnrolmentId,
        SerialId = SerialId,
        ReceiptId = ReceiptId,
        ReversesId = ReversesId,
    });

    public TransferItem ToItem() => new()
    {
        Id = Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        SourceKey = SourceKey,
        Book = Book,
        Period = Period.FromNumber(BookedMonth).ToString(),
        Concerns = Period.FromNumber(ConcernsMonth).ToString(),
        Event = EventCode,
        Debit = Debit,
        Credit = Credit,
        AmountFen = AmountFen,
        Funding = Funding,
        Enrolment = Enrolment,
        Reverses = ReversesId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        OccurredOn = Dates.Parse(OccurredOn),
        RecordedAt = DateTimeOffset.FromUnixTimeMilliseconds(RecordedAt),
    };
}

internal sealed class BalanceRow
{
    public string Account { get; init; } = "";

    public string Name { get; init; } = "";

    public string Book { get; init; } = "";

    public long DebitFen { get; init; }

    public long CreditFen { get; init; }

    public AccountBalance ToBalance() => new() { Account = Account, Name = Name, Book = Book, DebitFen = DebitFen, CreditFen = CreditFen };
}
