using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Ledger;

/// <summary>Turns events into ledger entries by the chart's rules; each entry balances in its book by construction (domain §4.5).</summary>
public static class Postings
{
    /// <summary>
    /// The entries of an event: one when both accounts live in one book, else two through inter-branch, of which the home side keeps the
    /// source key and the hall side gets <c>:hall</c> appended. An event of zero makes none.
    /// </summary>
    /// <exception cref="InvalidOperationException">The chart has no rule for the event, or lacks an account the rule names.</exception>
    /// <exception cref="ArgumentException">The amount is negative, or the rule names a method or bearer that the event lacks.</exception>
    public static IReadOnlyList<TransferDraft> Draft(Chart chart, LedgerEvent e)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(e.AmountFen);
        var rule = chart.Rule(e.EventCode);
        var debit = chart.Account(Resolve(rule.Debit, e));
        var credit = chart.Account(Resolve(rule.Credit, e));
        if (e.AmountFen == 0)
            return [];
        if (e.HomeBookId == e.HallBookId || debit.HeldBy == credit.HeldBy)
            return [Entry(e, debit.HeldBy, debit.Code, credit.Code)];
        return debit.HeldBy == HeldBy.Home
            ? [Entry(e, HeldBy.Home, debit.Code, Chart.InterBranch), Entry(e, HeldBy.Hall, Chart.InterBranch, credit.Code)]
            : [Entry(e, HeldBy.Home, Chart.InterBranch, credit.Code), Entry(e, HeldBy.Hall, debit.Code, Chart.InterBranch)];
    }

    /// <summary>
    /// The entry that takes <paramref name="original"/> back: debit and credit change places, the original is named, the source key is
    /// <c>reversal:{original key}</c>. It concerns the month of the original unless another is given.
    /// </summary>
    public static TransferDraft Reverse(TransferDraft original, long originalId, DateOnly occurredOn, Period? concerns = null) => original with
    {
        SourceKey = $"reversal:{original.SourceKey}",
        Debit = original.Credit,
        Credit = original.Debit,
        OccurredOn = occurredOn,
        Concerns = concerns ?? original.Concerns,
        ReversesId = originalId,
    };

    /// <summary>The month an entry is booked in: the one it concerns, or the oldest that is open in every book it touches (domain §4.6).</summary>
    /// <param name="openFrom">The first open month of each book touched.</param>
    public static Period BookedMonth(Period concerns, IEnumerable<Period> openFrom) => openFrom.Append(concerns).Max();

    private static TransferDraft Entry(LedgerEvent e, HeldBy side, string debit, string credit) => new()
    {
        SourceKey = side == HeldBy.Hall && e.HomeBookId != e.HallBookId && (debit == Chart.InterBranch || credit == Chart.InterBranch)
            ? $"{e.SourceKey}:hall"
            : e.SourceKey,
        BookId = side == HeldBy.Hall ? e.HallBookId : e.HomeBookId,
        EventCode = e.EventCode,
        Debit = debit,
        Credit = credit,
        AmountFen = e.AmountFen,
        Funding = e.Funding,
        OccurredOn = e.OccurredOn,
        Concerns = e.Concerns,
        EnrolmentId = e.EnrolmentId,
        SerialId = e.SerialId,
        ReceiptId = e.ReceiptId,
    };

    private static string Resolve(string account, LedgerEvent e) => Put(Put(account, "{method}", e.Method), "{bearer}", e.Bearer);

    private static string Put(string account, string placeholder, string? value) =>
        !account.Contains(placeholder, StringComparison.Ordinal)
            ? account
            : account.Replace(
                placeholder,
                value ?? throw new ArgumentException($"'{account}' needs a value for {placeholder}", nameof(value)),
                StringComparison.Ordinal);
}
