using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports.BranchLedger;

/// <summary>
/// Which lines of the branch ledger: enrolments that were ever paid, whose home branch or hall lies below <see cref="BranchPath"/>, narrowed
/// by every filter that is set.
/// </summary>
/// <param name="From">First day of enrolment, included.</param>
/// <param name="To">Last day of enrolment, included.</param>
public sealed record LedgerSelection(string BranchPath, long? CampaignId, long? ManagerId, Tier? Tier, DateOnly From, DateOnly To)
{
    public static LedgerSelection Of(ReportScope scope) =>
        new(scope.BranchPath, scope.Campaign?.Id, scope.ManagerId, scope.Tier, scope.From, scope.To);
}

/// <summary>Reads the branch ledger. One session is one snapshot: lines and totals read with the same one agree.</summary>
public interface IBranchLedgerStore
{
    /// <summary>Lines by day of enrolment and id, behind <paramref name="after"/>; a fixed number of statements however many lines.</summary>
    Task<IReadOnlyList<LedgerLine>> ListAsync(
        IStoreSession session, LedgerSelection selection, EnrolmentPlace? after, int limit, CancellationToken cancellationToken);

    /// <summary>All lines in the same order, read in parts: neither memory nor time for a part grows with their number.</summary>
    IAsyncEnumerable<LedgerLine> StreamAsync(IStoreSession session, LedgerSelection selection, CancellationToken cancellationToken);

    /// <summary>The sums over all lines.</summary>
    Task<BranchLedgerTotals> TotalsAsync(IStoreSession session, LedgerSelection selection, CancellationToken cancellationToken);
}
