using Campaigns.Rules.Periods;

namespace Campaigns.Application.Ledger;

/// <summary>What the caller asks of the ledger; everything may be left out.</summary>
/// <param name="Branch">Code of a branch: the books at or below it (a county or hall has none). Null: the actor's own subtree.</param>
/// <param name="Period">The month booked in.</param>
/// <param name="Enrolment">An enrolment's readable number.</param>
/// <param name="Account">Debited or credited.</param>
public sealed record LedgerQuery(string? Branch, Period? Period, string? Enrolment, string? Account)
{
    internal LedgerSelection In(string bookPath) => new(bookPath, Period, Enrolment, Account);
}
